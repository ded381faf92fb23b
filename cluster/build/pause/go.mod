module mlride.io/cluster/build/pause

go 1.26.0
