# Every target is a script in make/. `make help` lists them.

# A KUBECONFIG in the environment is what `make run` told people to set for kubectl; only one that is
# said to make itself chooses another cluster.
ifeq ($(origin KUBECONFIG),command line)
  export MLRIDE_KUBECONFIG := $(abspath $(KUBECONFIG))
else
  override KUBECONFIG :=
endif
unexport KUBECONFIG
export INSTANCE VALUES PURGE FROM EXAMPLES ONLY KEEP USERS ROUNDS STREAMS CHANGES MINUTES

.PHONY: help run stop status kubeconfig dev test e2e fuzz bench soak fmt images doctor

help: ## this list
	@make/help

run: ## start MLRide on this machine; KUBECONFIG=file: install it into that cluster instead
	@make/run

stop: ## end it and keep its data; PURGE=1 deletes the data too
	@make/stop

status: ## what runs, and what does not
	@make/status

kubeconfig: ## print the path of the kubeconfig of what `make run` started
	@make/kubeconfig

dev: ## run the operator from source in place of the installed one, reloading what changes
	@make/dev

test: ## all tests, on a cluster of their own; FROM=stage goes on where it failed
	@make/test

e2e: ## the last part of `make test`: journeys of a user through the installed product
	@FROM=cluster make/test

fuzz: ## made-up requests to the API of what `make run` started; EXAMPLES=50 for each operation
	@make/fuzz

bench: ## 200 users, 1,000 event streams, ways into a workspace; ONLY=load, streams or gateway, KEEP=1 keeps the cluster
	@make/bench

soak: ## an open notebook whose kernel is silent for MINUTES=10, longer than `make test` can wait
	@make/soak

fmt: ## format Java and shell, write generated files anew
	@make/fmt

images: ## build all images, TensorFlow and PyTorch too, and give them to the running cluster
	@make/images

doctor: ## what this machine lacks, and the command that mends it
	@make/doctor
