package dev.crossdock.docker.spec;

import static dev.crossdock.docker.spec.FlagKind.BYTES;
import static dev.crossdock.docker.spec.FlagKind.CLIENT;
import static dev.crossdock.docker.spec.FlagKind.DEVICE;
import static dev.crossdock.docker.spec.FlagKind.GPUS;
import static dev.crossdock.docker.spec.FlagKind.LIST;
import static dev.crossdock.docker.spec.FlagKind.NUMBER;
import static dev.crossdock.docker.spec.FlagKind.PAIRS;
import static dev.crossdock.docker.spec.FlagKind.PORT;
import static dev.crossdock.docker.spec.FlagKind.SWITCH;
import static dev.crossdock.docker.spec.FlagKind.TEXT;
import static dev.crossdock.docker.spec.FlagKind.ULIMIT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The {@code docker run} flags that a RunSpec has no field for, and where the engine wants them.
 */
final class OtherFlags {
    private static final List<OtherFlag> ALL =
            List.of(
                    flag("--hostname", TEXT, "/Config/Hostname"),
                    flag("--domainname", TEXT, "/Config/Domainname"),
                    flag("--stop-timeout", NUMBER, "/Config/StopTimeout", "10"),
                    flag("--privileged", SWITCH, "/HostConfig/Privileged"),
                    flag("--read-only", SWITCH, "/HostConfig/ReadonlyRootfs"),
                    flag("--publish-all", SWITCH, "/HostConfig/PublishAllPorts"),
                    flag("--oom-kill-disable", SWITCH, "/HostConfig/OomKillDisable"),
                    flag("--cap-add", LIST, "/HostConfig/CapAdd"),
                    flag("--cap-drop", LIST, "/HostConfig/CapDrop"),
                    flag("--security-opt", LIST, "/HostConfig/SecurityOpt"),
                    flag("--group-add", LIST, "/HostConfig/GroupAdd"),
                    flag("--add-host", LIST, "/HostConfig/ExtraHosts"),
                    flag("--dns", LIST, "/HostConfig/Dns"),
                    flag("--dns-option", LIST, "/HostConfig/DnsOptions"),
                    flag("--dns-search", LIST, "/HostConfig/DnsSearch"),
                    flag("--volumes-from", LIST, "/HostConfig/VolumesFrom"),
                    flag("--device-cgroup-rule", LIST, "/HostConfig/DeviceCgroupRules"),
                    flag("--device", DEVICE, "/HostConfig/Devices"),
                    flag("--gpus", GPUS, "/HostConfig/DeviceRequests"),
                    flag("--ulimit", ULIMIT, "/HostConfig/Ulimits"),
                    flag("--sysctl", PAIRS, "/HostConfig/Sysctls"),
                    flag("--storage-opt", PAIRS, "/HostConfig/StorageOpt"),
                    flag(
                            "--log-driver",
                            TEXT,
                            "/HostConfig/LogConfig/Type",
                            "json-file",
                            "local",
                            "journald"),
                    flag("--log-opt", PAIRS, "/HostConfig/LogConfig/Config"),
                    flag("--shm-size", BYTES, "/HostConfig/ShmSize", "64m", "64000k"),
                    flag("--memory-reservation", BYTES, "/HostConfig/MemoryReservation"),
                    flag("--memory-swap", BYTES, "/HostConfig/MemorySwap"),
                    flag("--memory-swappiness", NUMBER, "/HostConfig/MemorySwappiness", "-1"),
                    flag("--cpu-shares", NUMBER, "/HostConfig/CpuShares"),
                    flag("--cpu-period", NUMBER, "/HostConfig/CpuPeriod"),
                    flag("--cpu-quota", NUMBER, "/HostConfig/CpuQuota"),
                    flag("--cpuset-cpus", TEXT, "/HostConfig/CpusetCpus"),
                    flag("--cpuset-mems", TEXT, "/HostConfig/CpusetMems"),
                    flag("--oom-score-adj", NUMBER, "/HostConfig/OomScoreAdj"),
                    flag("--pid", TEXT, "/HostConfig/PidMode", "private"),
                    flag("--ipc", TEXT, "/HostConfig/IpcMode", "private", "shareable"),
                    flag("--uts", TEXT, "/HostConfig/UTSMode", "private"),
                    flag("--userns", TEXT, "/HostConfig/UsernsMode"),
                    flag("--cgroupns", TEXT, "/HostConfig/CgroupnsMode", "private", "host"),
                    flag("--cgroup-parent", TEXT, "/HostConfig/CgroupParent"),
                    flag("--runtime", TEXT, "/HostConfig/Runtime", "runc", "crun", "oci"),
                    flag("--expose", PORT, "/Config/ExposedPorts"),
                    flag("--attach", CLIENT, ""),
                    flag("--detach-keys", CLIENT, ""));

    /** Those of the terminal's client that take no value. */
    private static final List<String> CLIENT_SWITCHES =
            List.of("--sig-proxy", "--quiet", "--disable-content-trust");

    private OtherFlags() {}

    /**
     * Puts flags into the JSON of an engine's container, where {@code Config} and {@code
     * HostConfig} stand side by side.
     *
     * @param words as a RunSpec holds them: a flag and its value are two words, or one with an
     *     equals sign
     * @throws EngineException {@link EngineFailure.Unsupported} naming every flag that has no place
     *     here
     */
    static void write(List<String> words, ObjectNode container) {
        var strange = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            var pair = words.get(i).split("=", 2);
            var flag = find(pair[0]);
            if (CLIENT_SWITCHES.contains(pair[0])) {
                continue;
            }
            if (flag.isEmpty()) {
                strange.add(pair[0]);
                i += valueFollows(words, i) && pair.length < 2 ? 1 : 0;
            } else if (pair.length == 2 || flag.get().kind() == SWITCH) {
                flag.get().write(container, pair.length == 2 ? pair[1] : "true");
            } else {
                i++;
                flag.get().write(container, i < words.size() ? words.get(i) : "");
            }
        }
        if (!strange.isEmpty()) {
            throw new EngineException(new EngineFailure.Unsupported(String.join(", ", strange)));
        }
    }

    /** The flags that a container's JSON stands for, what engines set by themselves left out. */
    static List<String> read(JsonNode container) {
        var words = new ArrayList<String>();
        for (var flag : ALL) {
            for (var value : flag.read(container)) {
                words.add(flag.name());
                if (!value.isEmpty()) {
                    words.add(value);
                }
            }
        }
        return words;
    }

    private static boolean valueFollows(List<String> words, int at) {
        return at + 1 < words.size() && !words.get(at + 1).startsWith("-");
    }

    private static Optional<OtherFlag> find(String name) {
        return ALL.stream().filter(flag -> flag.name().equals(name)).findFirst();
    }

    private static OtherFlag flag(String name, FlagKind kind, String place, String... usual) {
        return new OtherFlag(name, kind, place, List.of(usual));
    }
}
