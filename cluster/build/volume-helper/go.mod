module mlride.io/cluster/build/volume-helper

go 1.26.0
