"""Runs the processes of one arm and records what became of them.

Started as the command of a container, through the image's own entry point, or on the host. It needs nothing but Python's
standard library (3.8 or newer), because it must run in any image. All talk goes through files in one control folder:

  spec.json   read once: the processes, how they depend on each other, when each is ready, how each is stopped
  state.json  written on every change (atomically): phase, GPUs seen, and per process pid, readiness, exit
  exits.json  the last state, written when everything has ended
  heartbeat   touched by the other side; when that stops for `heartbeat_seconds` nobody waits for us any more, and we end
  before      a request: read counters before the first request, then replace it by `before.done`
  snapshot    a request: counters again, maps, selected environment and namespaces of every process tree, the engine's own
              answers; then replace it by `snapshot.done`
  stop        a request: end everything in order

SIGTERM ends everything quickly. A container left by a killed action would keep a GPU busy, hence the heartbeat.
"""

import ctypes
import glob
import importlib.metadata
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

TICK_SECONDS = 0.03
PROBE_SECONDS = 0.15
FAST_GRACE_SECONDS = 1.5
#: The host's own tools answer in about a second; one that hangs must not cost the arm.
TOOL_SECONDS = 10
CAPTURE_LIMIT = 4 << 20
#: What the driver says about links, once; read while the service starts.
TOPOLOGY = {
    "gpus.csv": ["nvidia-smi", "--query-gpu=index,uuid,name,pci.bus_id", "--format=csv,noheader"],
    "matrix.txt": ["nvidia-smi", "topo", "-m"],
    "nvlink.txt": ["nvidia-smi", "nvlink", "-s"],
}
NVLINK_COUNTERS = ["nvidia-smi", "nvlink", "-gt", "d"]
#: How long the host's tools and the copy between GPUs may still take when everything else is ready.
TOPOLOGY_SECONDS = 15
#: Which process of the arm a descendant belongs to, also when its parents are gone.
MARK = "TRTLLM_NIXL_BUILD_PROCESS"
PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
#: Everything else in an environment may be secret and is nobody's business.
TOLD = re.compile(r"^(UCX_|NIXL_|TRTLLM_USE_|TRTLLM_NIXL_K|TRTLLM_NIXL_I|TRTLLM_UCX_|TLLM_LOG|TRTLLM_KVCACHE|TRTLLM_DISAGG"
                  r"|REFERENCE_ENGINE_|CUDA_VISIBLE_DEVICES$|LD_LIBRARY_PATH$|LD_PRELOAD$)")


def prctl(option, value):
    """Best effort: an unusual libc loses a safety net, not the run."""
    try:
        ctypes.CDLL(None, use_errno=True).prctl(option, value, 0, 0, 0)
    except (OSError, AttributeError):
        pass


def write_atomically(path, text):
    partial = "%s.%d.partial" % (path, os.getpid())
    with open(partial, "w") as file:
        file.write(text)
    os.chmod(partial, 0o644)
    os.replace(partial, path)


def read_bytes(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None


def parents():
    """Parent of every process, from /proc."""
    table = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            stat = read_bytes("/proc/%s/stat" % name)
            if stat is not None:
                # The command name may hold spaces and brackets; fields are counted after its last bracket.
                fields = stat[stat.rfind(b")") + 2:].split()
                if fields[0] != b"Z":
                    table[int(name)] = int(fields[1])
    return table


def below(root, table):
    """All living descendants of a process, itself not included."""
    found, border = set(), {root}
    while border:
        border = {pid for pid, parent in table.items() if parent in border} - found
        found |= border
    return found


def environ_of(pid):
    raw = read_bytes("/proc/%d/environ" % pid) or b""
    pairs = (entry.decode("utf-8", "replace").partition("=") for entry in raw.split(b"\0") if entry)
    return {name: value for name, _, value in pairs}


def visible_gpus():
    """CUDA's own list when somebody set it, else one index per device file."""
    listed = os.environ.get("CUDA_VISIBLE_DEVICES")
    if listed is not None:
        return [item.strip() for item in listed.split(",") if item.strip()]
    devices = [path for path in glob.glob("/dev/nvidia[0-9]*") if re.match(r"^/dev/nvidia\d+$", path)]
    return [str(index) for index in range(len(devices))]


def version_of(distribution):
    """Version of an installed distribution, as this interpreter knows it, or None."""
    try:
        return importlib.metadata.version(distribution) if distribution else None
    except importlib.metadata.PackageNotFoundError:
        return None


def is_ready(probe):
    """True when a service answers: an HTTP 200, or a first line it sends by itself."""
    if probe is None:
        return True
    try:
        if probe["kind"] == "http":
            opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
            with opener.open(probe["url"], timeout=1) as answer:
                return answer.status == 200
        with socket.create_connection(("127.0.0.1", probe["port"]), timeout=1) as connection:
            return connection.recv(64).startswith(probe["starts"].encode())
    except (OSError, ValueError):
        return False


def read_text(path):
    raw = read_bytes(path)
    return None if raw is None else raw.decode("utf-8", "replace").strip()


def interfaces():
    """Bytes of every network interface of the network namespace that the workers share with us."""
    table = {}
    for line in (read_text("/proc/net/dev") or "").splitlines()[2:]:
        name, _, numbers = line.partition(":")
        fields = numbers.split()
        if len(fields) >= 9:
            table[name.strip()] = {"received": int(fields[0]), "sent": int(fields[8])}
    return table


def infiniband_ports():
    """Every RDMA port: state, rate, link layer, and its data counters, which count words of four bytes."""
    ports = []
    for path in sorted(glob.glob("/sys/class/infiniband/*/ports/*")):
        counter = lambda name: int(read_text("%s/counters/%s" % (path, name)) or 0)  # noqa: E731
        ports.append({
            "device": path.split("/")[4], "port": int(path.split("/")[6]), "state": read_text(path + "/state"),
            "rate": read_text(path + "/rate"), "layer": read_text(path + "/link_layer"),
            "sent_words": counter("port_xmit_data"), "received_words": counter("port_rcv_data"),
        })
    return ports


def peer_memory():
    """Which way GPU memory reaches a network card here: nvidia_peermem, dma-buf being the kernel's own, gdrcopy."""
    modules = {line.split()[0] for line in (read_text("/proc/modules") or "").splitlines() if line}
    return {"nvidia_peermem": bool(modules & {"nvidia_peermem", "nv_peer_mem"}), "gdrcopy": os.path.exists("/dev/gdrdrv")}


def namespaces_of(pid):
    told = {}
    for name in ("pid", "ipc", "net", "mnt"):
        try:
            told[name] = os.readlink("/proc/%d/ns/%s" % (pid, name))
        except OSError:
            pass
    return told


class Tool:
    """A short program of the host whose output becomes a file of the evidence folder; none where the program is missing."""

    def __init__(self, argv, path, environment=None):
        self.path = path
        self.began = time.monotonic()
        try:
            with open(path, "wb") as out:
                self.popen = subprocess.Popen(argv, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.DEVNULL, env=environment,
                                              preexec_fn=lambda: prctl(PR_SET_PDEATHSIG, signal.SIGKILL))
        except OSError:
            self.popen = None

    def finish(self, until):
        while self.popen is not None and self.popen.poll() is None and time.monotonic() < until:
            time.sleep(TICK_SECONDS)
        if self.popen is not None and self.popen.poll() is None:
            self.popen.kill()
            self.popen.wait()
        # Half a table of a killed tool is no table.
        if self.popen is None or self.popen.returncode < 0 or os.path.getsize(self.path) == 0:
            os.unlink(self.path)


def capture(url, body):
    """What an endpoint of the service answers, or None: an engine that has none of it is no error."""
    try:
        data = None if body is None else json.dumps(body).encode()
        headers = {} if body is None else {"content-type": "application/json"}
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(urllib.request.Request(url, data=data, headers=headers), timeout=TOOL_SECONDS) as answer:
            return answer.read(CAPTURE_LIMIT) if answer.status == 200 else None
    except (OSError, ValueError):
        return None


class Process:
    """One process of the arm and what is known about it."""

    def __init__(self, spec):
        self.spec = spec
        self.name = spec["name"]
        self.pid = None
        self.began = None
        self.began_at = None
        self.ended = None
        self.ready = False
        self.probed = 0.0
        self.exit = None
        self.exit_before_stop = None
        self.popen = None

    @property
    def alive(self):
        return self.began is not None and self.exit is None

    def start(self, environment, scratch):
        argv = [part.replace("{scratch}", scratch) for part in self.spec["argv"]]
        self.began, self.began_at = time.monotonic(), time.time()
        with open(self.spec["log"], "ab") as log:
            try:
                self.popen = subprocess.Popen(
                    argv, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                    preexec_fn=lambda: prctl(PR_SET_PDEATHSIG, signal.SIGKILL))
                self.pid = self.popen.pid
            except OSError as error:
                log.write(("supervise: cannot start %s: %s\n" % (argv[0], error)).encode())
                self.ended, self.exit, self.exit_before_stop = time.monotonic(), 127, 127

    def record(self):
        until = self.ended if self.ended is not None else time.monotonic()
        return {
            "name": self.name, "role": self.spec["role"], "pid": self.pid, "ready": self.ready, "exit": self.exit,
            "exit_before_stop": self.exit_before_stop,
            "seconds": 0 if self.began is None else round(until - self.began, 3),
            "began_at": self.began_at,
        }


class Supervisor:
    def __init__(self, spec, control):
        self.spec = spec
        self.control = control
        self.processes = [Process(part) for part in spec["processes"]]
        self.phase = "running"
        self.reason = None
        self.hurry = False
        self.gpus = visible_gpus()
        self.release = version_of(spec.get("distribution"))
        self.scratch = tempfile.mkdtemp(prefix="trtllm-nixl-build-")
        self.parent = os.getppid()
        self.beat = (None, time.monotonic())
        self.written = None
        self.tools = []

    # -- what processes get --------------------------------------------------------------------------------------------------

    def environment(self, process):
        environment = dict(os.environ)
        environment[MARK] = process.name
        share = process.spec.get("gpus")
        if share is not None:
            own = self.gpus[share["slot"] * share["count"]:(share["slot"] + 1) * share["count"]]
            # Fewer GPUs than both workers want: they share what there is, as Dynamo's one-GPU launch does.
            if len(own) == share["count"]:
                environment["CUDA_VISIBLE_DEVICES"] = ",".join(own)
        if process.spec.get("secrets"):
            for name, path in self.spec.get("secrets", {}).items():
                secret = read_bytes(path)
                if secret is not None:
                    environment[name] = secret.decode("utf-8", "replace").strip()
        for name in process.spec.get("unset", []):
            environment.pop(name, None)
        environment.update(process.spec.get("set", {}))
        return environment

    # -- the loop ------------------------------------------------------------------------------------------------------------

    def run(self):
        try:
            self.look_at_the_host()
            while self.phase == "running":
                self.reap()
                self.start_what_can_start()
                self.probe()
                self.write_state()
                self.answer_requests()
                self.watch_the_other_side()
                time.sleep(TICK_SECONDS)
            self.stop_everything()
        finally:
            self.kill_the_rest()
            self.phase = "stopped"
            self.share_files()
            if os.path.isdir(self.control):
                self.write_state()
                write_atomically(os.path.join(self.control, "exits.json"), json.dumps(self.state()))
            shutil.rmtree(self.scratch, ignore_errors=True)

    def by_name(self, name):
        return next(process for process in self.processes if process.name == name)

    def start_what_can_start(self):
        for process in self.processes:
            waits_for = [self.by_name(name) for name in process.spec.get("start_after", [])]
            if process.began is None and all(other.ready for other in waits_for):
                process.start(self.environment(process), self.scratch)

    def probe(self):
        now = time.monotonic()
        for process in self.processes:
            if process.alive and not process.ready and now - process.probed >= PROBE_SECONDS:
                process.probed = now
                process.ready = is_ready(process.spec.get("ready"))

    def reap(self):
        """As the first process of a container, or as subreaper, we collect every orphan, not only our own children."""
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            code = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
            for tool in self.tools:
                if tool.popen is not None and tool.popen.pid == pid:
                    tool.popen.returncode = code
            for process in self.processes:
                if process.pid == pid:
                    process.exit, process.ended = code, time.monotonic()
                    process.popen.returncode = code
                    if self.phase == "running":
                        process.exit_before_stop = code

    def answer_requests(self):
        for name, answer in (("before", self.before), ("snapshot", self.snapshot)):
            request = os.path.join(self.control, name)
            if os.path.exists(request):
                try:
                    answer()
                finally:
                    os.replace(request, request + ".done")
        if os.path.exists(os.path.join(self.control, "stop")):
            self.end("asked to")

    def watch_the_other_side(self):
        if not os.path.isdir(self.control):
            self.end("the control folder is gone", hurry=True)
        if self.spec.get("watch_parent") and os.getppid() != self.parent:
            self.end("the parent is gone", hurry=True)
        try:
            beat = os.stat(os.path.join(self.control, "heartbeat")).st_mtime_ns
        except OSError:
            beat = None
        now = time.monotonic()
        if beat != self.beat[0]:
            self.beat = (beat, now)
        elif now - self.beat[1] > self.spec.get("heartbeat_seconds", 60):
            self.end("no heartbeat", hurry=True)

    def end(self, reason, hurry=False):
        self.hurry = self.hurry or hurry
        if self.phase == "running":
            self.phase, self.reason = "stopping", reason

    # -- stopping ------------------------------------------------------------------------------------------------------------

    def stop_everything(self):
        self.reap()
        self.write_state()
        if not self.hurry:
            # NIXL writes its telemetry on a timer and does not flush at the end.
            self.wait_for([], self.spec.get("telemetry_wait", 0))
        for order in sorted({process.spec.get("stop_order", 0) for process in self.processes}):
            group = [process for process in self.processes if process.spec.get("stop_order", 0) == order]
            trees = {process.name: self.tree(process) for process in group}
            for process in group:
                if process.alive:
                    self.signal(process.pid, getattr(signal, "SIG" + process.spec.get("stop_signal", "TERM")))
            grace = max(process.spec.get("grace", 5) for process in group)
            self.wait_for(group, min(grace, FAST_GRACE_SECONDS) if self.hurry else grace)
            for process in group:
                for pid in trees[process.name] | self.tree(process) | ({process.pid} if process.alive else set()):
                    self.signal(pid, signal.SIGKILL)
            self.wait_for(group, 5)
            self.write_state()

    def wait_for(self, group, seconds):
        """Waits for the group to end, or just waits when it is empty; a hurry cuts the wait short."""
        until = time.monotonic() + seconds
        while time.monotonic() < until and (not group or any(process.alive for process in group)):
            self.reap()
            time.sleep(TICK_SECONDS)
            if self.hurry:
                until = min(until, time.monotonic() + FAST_GRACE_SECONDS)
                if not group:
                    return

    def tree(self, process):
        """Descendants of a process; those whose parents died are known by the mark in their environment."""
        if process.pid is None:
            return set()
        table = parents()
        marked = {pid for pid in below(os.getpid(), table) if environ_of(pid).get(MARK) == process.name}
        return (below(process.pid, table) | marked) - {process.pid, os.getpid()}

    def kill_the_rest(self):
        for _ in range(20):
            rest = below(os.getpid(), parents())
            if not rest:
                break
            for pid in rest:
                self.signal(pid, signal.SIGKILL)
            time.sleep(TICK_SECONDS)
            self.reap()

    @staticmethod
    def signal(pid, number):
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            pass

    # -- evidence ------------------------------------------------------------------------------------------------------------

    def look_at_the_host(self):
        """Links between GPUs and to the network, and how fast a plain copy is. Takes a second or two while the service starts."""
        folder = os.path.join(self.spec["evidence"], "topology")
        if not self.spec.get("topology") or not os.path.isdir(folder):
            return
        write_atomically(os.path.join(folder, "host.json"), json.dumps({
            "version": 1, "gpus": self.gpus, "infiniband": infiniband_ports(), "peer_memory": peer_memory(),
            "namespaces": namespaces_of(os.getpid()),
        }))
        if not self.gpus:
            return
        self.tools = [Tool(argv, os.path.join(folder, name)) for name, argv in TOPOLOGY.items()]
        pair = self.spec.get("peer_copy")
        if pair:
            # The first GPU of each worker; both on one when there are not enough, as the workers will be.
            second = pair["gpus_per_worker"] if len(self.gpus) >= 2 * pair["gpus_per_worker"] else 0
            argv = [sys.executable, pair["program"], "0", str(second)]
            self.tools.append(Tool(argv, os.path.join(folder, "peer-copy.json"), dict(os.environ)))

    def before(self):
        until = time.monotonic() + TOPOLOGY_SECONDS
        for tool in self.tools:
            tool.finish(until)
        self.tools = []
        self.counters("before")

    def counters(self, moment):
        folder = os.path.join(self.spec["evidence"], "counters")
        if not os.path.isdir(folder):
            return
        nvlink = Tool(NVLINK_COUNTERS, os.path.join(folder, "nvlink.%s.txt" % moment)) if self.gpus else None
        write_atomically(os.path.join(folder, "host.%s.json" % moment), json.dumps({
            "version": 1, "at": time.time(), "interfaces": interfaces(), "infiniband": infiniband_ports(),
        }))
        self.capture(moment)
        if nvlink is not None:
            nvlink.finish(time.monotonic() + TOOL_SECONDS)

    def capture(self, moment):
        for wanted in self.spec.get("captures", []):
            if moment in wanted["moments"] and self.by_name(wanted["process"]).alive:
                answer = capture(wanted["url"], wanted.get("body"))
                if answer is not None:
                    with open(os.path.join(self.spec["evidence"], wanted["file"].replace("{moment}", moment)), "wb") as file:
                        file.write(answer)

    def snapshot(self):
        evidence = self.spec["evidence"]
        self.counters("after")
        separation = {}
        for process in self.processes:
            if not process.alive or not process.spec.get("watched"):
                continue
            for pid in {process.pid} | self.tree(process):
                maps = read_bytes("/proc/%d/maps" % pid)
                if maps:
                    with open(os.path.join(evidence, "maps", "%s.%d.txt" % (process.name, pid)), "wb") as file:
                        file.write(maps)
                    told = ["%s=%s" % (name, value.replace("\n", "\\n"))
                            for name, value in sorted(environ_of(pid).items()) if TOLD.match(name)]
                    with open(os.path.join(evidence, "environ", "%s.%d.txt" % (process.name, pid)), "w") as file:
                        file.write("".join(line + "\n" for line in told))
                    separation.setdefault(process.name, {})[pid] = namespaces_of(pid)
        if os.path.isdir(os.path.join(evidence, "topology")):
            write_atomically(os.path.join(evidence, "topology", "processes.json"), json.dumps({"version": 1, "processes": separation}))
        # Last, because a request for a state leaves KV behind that nobody fetches.
        self.capture("last")
        self.copy_model_config()

    def copy_model_config(self):
        """A model known by name has its config in the cache of the engine, which only we can see."""
        for pattern in self.spec.get("model_configs", []):
            for path in sorted(glob.glob(os.path.expanduser(os.path.expandvars(pattern)))):
                shutil.copyfile(path, os.path.join(self.control, "model-config.json"))
                return

    def share_files(self):
        """Files made by a container's user must be readable and removable for the user outside."""
        if not self.spec.get("share"):
            return
        for folder, _, files in os.walk(self.spec["evidence"]):
            for path in [folder] + [os.path.join(folder, name) for name in files]:
                try:
                    if not os.path.islink(path):
                        os.chmod(path, os.stat(path).st_mode | (0o777 if os.path.isdir(path) else 0o444))
                except OSError:
                    pass

    def state(self):
        return {"version": 1, "phase": self.phase, "reason": self.reason, "gpus": len(self.gpus), "release": self.release,
                "processes": [process.record() for process in self.processes]}

    def write_state(self):
        """Only when something happened, not for the seconds that pass."""
        shown = [(p.pid, p.ready, p.exit) for p in self.processes], self.phase
        if shown != self.written and os.path.isdir(self.control):
            self.written = shown
            write_atomically(os.path.join(self.control, "state.json"), json.dumps(self.state()))


def main():
    control = os.path.abspath(sys.argv[1])
    with open(os.path.join(control, "spec.json")) as file:
        spec = json.load(file)
    prctl(PR_SET_CHILD_SUBREAPER, 1)
    if spec.get("share"):
        # What a container's user leaves in mounted folders, also when it is killed, must be removable for the user outside.
        os.umask(0)
    supervisor = Supervisor(spec, control)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: supervisor.end("signal", hurry=True))
    supervisor.run()


if __name__ == "__main__":
    main()
