"""journey.py URL: what people do inside a workspace and around it, against the running API on a real node.

Needs kubectl, the image template "minimal" in the catalogue, and the first admin's password in ADMIN_PASSWORD. Prints each step; the
first answer that is not as promised ends it with the API's own words.
"""

import asyncio
import hashlib
import json
import os
import secrets
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

import websockets

URL = sys.argv[1]
PATIENCE = 300


class Person:
    """Somebody with an account, and requests of theirs."""

    def __init__(self, login, password, register=False):
        body = {"password": password, "refreshTokenIn": "body"}
        path, status = ("/auth/register", 201) if register else ("/auth/login", 200)
        self.handle, self.token = login, None
        self.token = self.ask(status, "POST", path, body | {"handle" if register else "login": login})["accessToken"]

    def ask(self, expected, method, path, body=None, kind="application/json", headers=None, whole=False):
        data = json.dumps(body).encode() if isinstance(body, (dict, list)) else body
        request = urllib.request.Request(URL + "/api/v1" + path, data=data, method=method, headers=headers or {})
        if data is not None:
            request.add_header("Content-Type", kind)
        if self.token:
            request.add_header("Authorization", "Bearer " + self.token)
        try:
            answer = urllib.request.urlopen(request, timeout=60)
        except urllib.error.HTTPError as refusal:
            answer = refusal
        content = answer.read()
        if answer.status != expected:
            sys.exit(f"{method} {path} was answered {answer.status} instead of {expected}: {content.decode()[:2000]}")
        if whole:
            return answer, content
        is_json = "json" in (answer.headers.get("Content-Type") or "")
        return json.loads(content) if is_json and content else content

    def until(self, what, path, holds):
        """Asks again until it holds; the API has no way to wait for these but its event stream, which life.sh follows."""
        end = time.monotonic() + PATIENCE
        while not holds(found := self.ask(200, "GET", path)):
            if time.monotonic() > end:
                sys.exit(f"{what} did not come about: {found}")
            time.sleep(0.5)
        return found


def step(words):
    print("--", words, flush=True)


def check(holds, words):
    if not holds:
        sys.exit(words)


async def terminal(person):
    """Types into a terminal, resizes it, and ends it."""
    address = URL.replace("http", "ws", 1) + "/api/v1/workspaces/one/terminal?cols=100&rows=30"
    protocols = ["mlride.terminal", "mlride.bearer." + person.token]
    async with websockets.connect(address, subprotocols=protocols, max_size=None) as socket:
        await socket.send(json.dumps({"resize": {"cols": 132, "rows": 40}}))
        await socket.send(b"echo $((6*7)); stty size; exit 5\n")
        shown, last = b"", None
        async for message in socket:
            if isinstance(message, bytes):
                shown += message
            else:
                last = json.loads(message)
    check(b"42" in shown and b"40 132" in shown, f"the terminal showed {shown!r}")
    check(last == {"exit": {"code": 5}}, f"the terminal ended with {last}")


def inside(person):
    step("what can be done in it")
    features = person.ask(200, "GET", "/workspaces/one/features")
    check(all(feature["available"] for feature in features.values() if isinstance(feature, dict)), f"features: {features}")
    step("its log, what the cluster says of it, what it uses")
    person.ask(200, "GET", "/workspaces/one/logs?tail=20")
    check("workspace" in json.dumps(person.ask(400, "GET", "/workspaces/one/logs?container=nope")), "containers are not named")
    reasons = [event["reason"] for event in person.ask(200, "GET", "/workspaces/one/kubernetes-events")["items"]]
    check("Started" in reasons, f"the cluster said {reasons}")
    person.until("measured use", "/workspaces/one/use?over=1h", lambda use: (use.get("cpu") or {}).get("used") is not None)
    step("20 MB in and out")
    big = os.urandom(20 << 20)
    path = "/workspaces/one/files/content?path=data/big"
    person.ask(201, "POST", "/workspaces/one/files/folder?path=data")
    person.ask(201, "PUT", path, big, "application/octet-stream")
    back = person.ask(200, "GET", path)
    check(hashlib.sha256(back).digest() == hashlib.sha256(big).digest(), "the file came back changed")
    person.ask(400, "GET", "/workspaces/one/files?path=../etc")
    step("a run that is stopped")
    run = person.ask(201, "POST", "/workspaces/one/runs", {"code": "import time\nprint(1, flush=True)\ntime.sleep(600)"})["id"]
    person.until("the run's output", f"/workspaces/one/runs/{run}/output", lambda output: output == b"1\n")
    person.ask(200, "POST", f"/workspaces/one/runs/{run}/stop")
    person.until("the run's end", f"/workspaces/one/runs/{run}", lambda it: it["state"] == "stopped")
    step("a terminal")
    asyncio.run(terminal(person))


def around(person):
    step("a Secret of one's own, made and replaced")
    person.ask(201, "PUT", "/secrets/user-hub", {"data": {"token": "first"}})
    person.ask(204, "PUT", "/secrets/user-hub", {"data": {"token": "second"}})
    step("a template of one's own, from the catalogue's")
    spec = person.ask(200, "GET", "/image-templates/minimal")["spec"]
    person.ask(201, "POST", "/image-templates", {"name": "mine", "spec": spec})
    merge = "application/merge-patch+json"
    person.ask(200, "PATCH", "/image-templates/mine", {"spec": {"displayName": "Mine"}}, merge, {"If-Match": "*"})
    person.ask(202, "POST", "/image-templates/mine/refresh")
    person.ask(204, "DELETE", "/image-templates/mine")
    step("a change, tried and made")
    person.ask(200, "POST", "/workspaces:check", {"name": "one", "spec": person.ask(200, "GET", "/workspaces/one")["spec"]})
    answer, _ = person.ask(200, "GET", "/workspaces/one", whole=True)
    tag = {"If-Match": answer.headers["ETag"]}
    person.ask(200, "PATCH", "/workspaces/one", {"spec": {"env": [{"name": "A", "value": "b"}]}}, merge, tag)
    person.ask(412, "PATCH", "/workspaces/one", {"spec": {"env": None}}, merge, tag)
    step("a kubeconfig, used")
    use(person.ask(200, "GET", "/kubeconfig"))


def use(kubeconfig):
    """What kubectl may do with it, in the namespace that it names, and what not."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(kubeconfig)
        file.flush()
        said = kubectl(file.name, 0, "get", "workspaces", "-o", "name")
        check("workspace.mlride.io/one" in said, "kubectl does not see the workspace: " + said)
        kubectl(file.name, 1, "get", "workspaces", "-n", "mlride-catalogue")
        kubectl(file.name, 1, "get", "nodes")


def kubectl(kubeconfig, expected, *arguments):
    done = subprocess.run(["kubectl", "--kubeconfig", kubeconfig, *arguments], capture_output=True, text=True)
    check(done.returncode == expected, f"kubectl {arguments} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def admin_acts(admin, person):
    step("an admin sets the quota, then suspends")
    account = admin.ask(200, "GET", "/accounts?q=" + person.handle)["items"][0]["id"]
    merge = "application/merge-patch+json"
    admin.ask(200, "PATCH", f"/accounts/{account}", {"quota": {"workspaces": 1}}, merge)
    person.until("the quota", "/quota", lambda quota: str(quota["hard"]["workspaces"]) == "1")
    person.ask(409, "POST", "/workspaces", {"name": "two", "spec": {"imageTemplateRef": {"name": "minimal"}}})
    admin.ask(200, "PATCH", f"/accounts/{account}", {"suspended": True}, merge)
    person.ask(401, "GET", "/me")
    admin.until("the stop", f"/workspaces/one?owner={person.handle}", lambda it: it["status"]["phase"] == "Stopped")
    actions = [row["action"] for row in admin.ask(200, "GET", "/audit?limit=200")["items"]]
    check({"openTerminal", "submitRun", "uploadFile"} <= set(actions), f"the audit lacks something: {sorted(set(actions))}")


def main():
    person = Person(f"journey-{int(time.time())}", secrets.token_urlsafe(18), register=True)
    step(f"{person.handle} starts a workspace")
    person.until("the quota", "/quota", lambda quota: quota.get("left"))
    person.ask(201, "POST", "/workspaces", {"name": "one", "spec": {"imageTemplateRef": {"name": "minimal"}}})
    person.until("the start", "/workspaces/one", lambda it: (it.get("status") or {}).get("phase") == "Running")
    inside(person)
    around(person)
    admin_acts(Person("chief", os.environ["ADMIN_PASSWORD"]), person)


main()
