package dev.crossdock.core.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The flags of {@code docker run}: docker/cli's {@code cli/command/container/opts.go} and {@code
 * run.go}, release 28.
 */
final class RunFlags {

    private static final String SWITCHES =
            """
            d:detach disable-content-trust help init i:interactive no-healthcheck oom-kill-disable privileged \
            P:publish-all q:quiet read-only rm sig-proxy t:tty use-api-socket\
            """;

    private static final String VALUES =
            """
            add-host annotation a:attach blkio-weight blkio-weight-device cap-add cap-drop cgroup-parent cgroupns cidfile \
            cpu-count cpu-percent cpu-period cpu-quota cpu-rt-period cpu-rt-runtime c:cpu-shares cpus cpuset-cpus cpuset-mems \
            detach-keys device device-cgroup-rule device-read-bps device-read-iops device-write-bps device-write-iops \
            dns dns-option dns-search domainname entrypoint e:env env-file expose gpus group-add \
            health-cmd health-interval health-retries health-start-interval health-start-period health-timeout \
            h:hostname io-maxbandwidth io-maxiops ip ip6 ipc isolation kernel-memory l:label label-file link link-local-ip \
            log-driver log-opt mac-address m:memory memory-reservation memory-swap memory-swappiness mount name \
            network network-alias oom-score-adj pid pids-limit platform p:publish pull restart runtime \
            security-opt shm-size stop-signal stop-timeout storage-opt sysctl tmpfs ulimit u:user userns uts \
            v:volume volume-driver volumes-from w:workdir\
            """;

    /** Older names that docker still takes and does not list. */
    private static final Map<String, String> ALIASES =
            Map.of("net", "network", "net-alias", "network-alias", "dns-opt", "dns-option");

    private static final Map<String, RunFlag> BY_NAME =
            List.of(read(SWITCHES, false), read(VALUES, true)).stream()
                    .flatMap(List::stream)
                    .collect(Collectors.toUnmodifiableMap(RunFlag::name, Function.identity()));
    private static final Map<Character, RunFlag> BY_LETTER =
            BY_NAME.values().stream()
                    .filter(flag -> flag.letter() != ' ')
                    .collect(Collectors.toUnmodifiableMap(RunFlag::letter, Function.identity()));

    private RunFlags() {}

    /**
     * @param name without dashes; an older name is answered with today's flag
     */
    static Optional<RunFlag> named(String name) {
        return Optional.ofNullable(BY_NAME.get(ALIASES.getOrDefault(name, name)));
    }

    static Optional<RunFlag> letter(char letter) {
        return Optional.ofNullable(BY_LETTER.get(letter));
    }

    static List<RunFlag> all() {
        return List.copyOf(BY_NAME.values());
    }

    private static List<RunFlag> read(String table, boolean takesValue) {
        return List.of(table.strip().split("\\s+")).stream()
                .map(
                        cell ->
                                cell.indexOf(':') == 1
                                        ? new RunFlag(cell.substring(2), cell.charAt(0), takesValue)
                                        : new RunFlag(cell, ' ', takesValue))
                .toList();
    }
}
