module mlride.io/cluster/build/probe

go 1.26.0
