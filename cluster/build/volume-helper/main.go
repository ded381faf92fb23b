// Command volume-helper makes and removes the directory of one local-path volume. The
// provisioner runs it in a Pod on the node with these arguments (its createHelperPod):
// -p directory, -s size in bytes, -m Block or Filesystem, -a create or delete.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	path := flag.String("p", "", "directory of the volume")
	action := flag.String("a", "", "create or delete")
	flag.String("s", "", "size in bytes; a directory has none to enforce")
	flag.String("m", "", "volume mode")
	flag.Parse()
	if err := act(*action, *path); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func act(action, path string) error {
	if path == "" {
		return fmt.Errorf("no directory given: -p is required")
	}
	switch action {
	case "create":
		if err := os.MkdirAll(path, 0o777); err != nil {
			return err
		}
		// The umask took bits away, and the Pods of a volume run as any user.
		return os.Chmod(path, 0o777)
	case "delete":
		return os.RemoveAll(path)
	default:
		return fmt.Errorf("unknown action %q: create and delete are known", action)
	}
}
