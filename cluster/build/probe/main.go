// Command probe sends real packets from inside a Pod, for tests of networks and volumes. It
// prints what it found and ends with 0, or says why not and ends with 1.
package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"time"
)

// patience is how long a packet may be without an answer before it counts as dropped.
const patience = 3 * time.Second

func main() {
	if len(os.Args) != 3 {
		fail(fmt.Errorf("usage: probe serve ADDRESS:PORT | dial HOST:PORT | resolve NAME | write FILE | read FILE"))
	}
	action, argument := os.Args[1], os.Args[2]
	actions := map[string]func(string) error{
		"serve": serve, "dial": dial, "resolve": resolve, "write": write, "read": read,
	}
	act, known := actions[action]
	if !known {
		fail(fmt.Errorf("unknown action %q", action))
	}
	if err := act(argument); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func serve(address string) error {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	for {
		connection, err := listener.Accept()
		if err != nil {
			return err
		}
		go echo(connection)
	}
}

// echo sends back what it gets, until the other side has had enough.
func echo(connection net.Conn) {
	defer connection.Close()
	_, _ = io.Copy(connection, connection)
}

func dial(address string) error {
	connection, err := net.DialTimeout("tcp", address, patience)
	if err != nil {
		return err
	}
	fmt.Println("connected to", connection.RemoteAddr())
	return connection.Close()
}

func resolve(name string) error {
	ctx, cancel := context.WithTimeout(context.Background(), 2*patience)
	defer cancel()
	addresses, err := net.DefaultResolver.LookupHost(ctx, name)
	if err != nil {
		return err
	}
	fmt.Println(addresses)
	return nil
}

func write(file string) error { return os.WriteFile(file, []byte("written by probe\n"), 0o644) }

func read(file string) error {
	opened, err := os.Open(file)
	if err != nil {
		return err
	}
	defer opened.Close()
	_, err = io.Copy(os.Stdout, opened)
	return err
}
