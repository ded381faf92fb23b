"""What the PostgreSQL image promises to the chart: passwords, roles, restarts, a clean end."""

import os
import signal
import subprocess
import tempfile
import threading
import unittest

from archive import Archive
from container import Container

ARCHIVES = [archive for archive in map(Archive, os.environ["MLRIDE_IMAGE_ARCHIVES"].split(":")) if archive.name == "postgres"]


@unittest.skipUnless(ARCHIVES, "the postgres image is not among those tested")
class PostgresTest(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.container = Container(ARCHIVES[0], directory.name, "/var/lib/postgresql", scratch=("/tmp", "/run/postgresql"))
        self.log = []

    def start(self, password, *further):
        """Starts the image, and waits until the server proper says that it is ready; answers the process."""
        ready = threading.Event()
        process = self.container.start(
            environment=["POSTGRES_PASSWORD=it's root's", f"MLRIDE_OPERATOR_PASSWORD={password}", *further])

        def read():
            for line in process.stdout:
                self.log.append(line)
                if "database system is ready to accept connections" in line:
                    ready.set()
            ready.set()

        reader = threading.Thread(target=read)
        reader.start()
        self.addCleanup(reader.join)
        self.addCleanup(process.kill)
        ready.wait()
        self.assertIsNone(process.poll(), "".join(self.log))
        return process

    def server(self, process):
        """The process that is number 1 in the container."""
        child = subprocess.run(["pgrep", "--parent", str(process.pid)], capture_output=True, text=True, check=True)
        return int(child.stdout)

    def ask(self, process, password, statement, role="mlride_operator", database="mlride"):
        """What psql says over TCP."""
        pid = str(self.server(process))
        asked = subprocess.run(
            ["nsenter", "--target", pid, "--mount", "--net", "--pid", "chroot", "--userspec=10002:10002", self.container.root,
             "/usr/bin/env", "-i", f"PGPASSWORD={password}", "PATH=/usr/bin:/bin", "psql", "--no-psqlrc", "--tuples-only", "--no-align",
             "--host=127.0.0.1", f"--username={role}", f"--dbname={database}", f"--command={statement}"],
            capture_output=True, text=True)
        return (asked.stdout + asked.stderr).strip()

    def stop(self, process):
        os.kill(self.server(process), getattr(signal, ARCHIVES[0].config["StopSignal"]))
        process.wait(60)

    def test_roles_restart_new_password_and_end(self):
        process = self.start("first 'secret'")
        self.assertEqual("CREATE TABLE", self.ask(process, "first 'secret'", "create table history.kept (n int)"))
        self.assertIn("password authentication failed", self.ask(process, "guessed", "select 1"))
        self.assertIn("permission denied", self.ask(process, "first 'secret'", "create table public.stray (n int)"))
        self.assertIn("permission denied", self.ask(process, "first 'secret'", "create schema stray"))
        self.assertEqual("1", self.ask(process, "it's root's", "select 1", role="postgres"))
        self.stop(process)
        self.assertIn("database system is shut down", "".join(self.log))

        self.log.clear()
        process = self.start("second")
        self.assertNotIn("first start", "".join(self.log))
        self.assertIn("password authentication failed", self.ask(process, "first 'secret'", "select 1"))
        self.assertEqual("0", self.ask(process, "second", "select count(*) from history.kept"))
        environment = self.environment(process)
        process.kill()
        process.wait()

        self.assertNotIn("second", environment)
        process = self.start("second")
        self.assertEqual("0", self.ask(process, "second", "select count(*) from history.kept"))
        self.stop(process)
        for secret in ("first 'secret'", "it's root's", "PASSWORD 'second'"):
            self.assertNotIn(secret, "".join(self.log))

    def test_roles_of_api_and_gateway(self):
        process = self.start("first", "MLRIDE_API_PASSWORD=api's")
        self.assertEqual("CREATE TABLE", self.ask(process, "api's", "create table accounts.kept (n int)", role="mlride_api"))
        self.assertIn("password authentication failed", self.ask(process, "gateway's", "select 1", role="mlride_gateway"))
        self.stop(process)

        # As after an update from a version that had no gateway.
        process = self.start("first", "MLRIDE_API_PASSWORD=api's", "MLRIDE_GATEWAY_PASSWORD=gateway's")
        self.assertEqual("1", self.ask(process, "gateway's", "select 1", role="mlride_gateway"))
        for statement in ("select * from accounts.kept", "create table accounts.stray (n int)", "create table history.stray (n int)",
                          "create table public.stray (n int)", "create schema stray"):
            self.assertIn("permission denied", self.ask(process, "gateway's", statement, role="mlride_gateway"), statement)
        self.assertEqual("GRANT", self.ask(process, "api's", "grant usage on schema accounts to mlride_gateway", role="mlride_api"))
        self.assertNotIn("gateway's", self.environment(process))
        self.stop(process)
        self.assertNotIn("gateway's", "".join(self.log))

    def environment(self, process):
        with open(f"/proc/{self.server(process)}/environ") as file:
            return file.read()
