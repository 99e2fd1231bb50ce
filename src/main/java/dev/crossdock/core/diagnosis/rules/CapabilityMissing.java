package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.diagnosis.remedy.Rights;
import dev.crossdock.core.text.Words;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The program did what an engine lets nobody do who was not given the right ({@code
 * capabilities(7)}).
 */
final class CapabilityMissing implements Rule {

    private static final String NO = "(?:operation not permitted|permission denied)";

    /** What is said, and the rights that it takes. */
    private record Need(Phrases said, List<String> capabilities) {
        static Need of(String capability, String... regexes) {
            return new Need(Phrases.of(regexes), List.of(capability.split(" ")));
        }
    }

    /** What the kernel, or an emulator, does not have at all is no matter of rights. */
    private static final Pattern UNKNOWN_CALL =
            Pattern.compile("(?i)function not implemented|\\bENOSYS\\b");

    private record Found(Said said, Need need) {}

    private static final List<Need> NEEDS =
            List.of(
                    Need.of(
                            "NET_ADMIN",
                            "ip6?tables.{0,200}" + NO,
                            "can't initialize ip6?tables table",
                            "nft(?:ables)?\\b.{0,80}" + NO,
                            "rtnetlink answers: operation not permitted",
                            "\\b(?:ip|ifconfig|route|brctl|tc|wg|wg-quick|tunctl|ioctl)\\b.{0,80}"
                                    + "operation not permitted",
                            "unable to (?:access|modify) interface: operation not permitted",
                            "siocs\\w+: " + NO,
                            "tunsetiff.{0,60}" + NO,
                            "cannot open tun/tap dev",
                            "/dev/net/tun.{0,80}(?:no such file|operation not permitted|not"
                                    + " permitted)"),
                    Need.of(
                            "SYS_ADMIN",
                            "\\bu?mount(?:\\(8\\)|\\(2\\)|\\.\\w+)?\\b.{0,120}(?:"
                                    + NO
                                    + "|are you root|must be superuser)",
                            "only root can (?:do that|use)",
                            "\\bunshare\\b.{0,60}" + NO,
                            "\\bnsenter\\b.{0,60}" + NO,
                            "\\bsetns\\b.{0,40}" + NO,
                            "\\bclone3?(?:\\(\\))?: operation not permitted",
                            "no usable sandbox",
                            "failed to move to new namespace",
                            "\\bpivot_root\\b.{0,40}" + NO,
                            "\\b(?:bwrap|bubblewrap): .{0,80}" + NO,
                            "creating new namespace failed",
                            "\\bfuse(?:rmount3?)?: .{0,60}(?:" + NO + "|device not found)",
                            "sethostname.{0,20}operation not permitted",
                            "\\bquotactl|swapon.{0,40}operation not permitted",
                            "\\bbpf\\b.{0,60}operation not permitted"),
                    Need.of(
                            "NET_RAW",
                            "\\bping6?: .{0,80}(?:" + NO + "|are you root|lacking privilege)",
                            "lacking privilege for (?:icmp|raw) socket",
                            "raw socket.{0,40}" + NO,
                            "\\bsocket: operation not permitted",
                            "you don't have permission to (?:perform this )?capture",
                            "couldn't open a raw socket",
                            "\\barping\\b.{0,40}" + NO),
                    Need.of(
                            "SYS_CHROOT",
                            "\\bchroot\\b.{0,80}" + NO,
                            "cannot change root directory"),
                    Need.of(
                            "SYS_PTRACE",
                            "\\bptrace\\b.{0,60}" + NO,
                            "ptrace_traceme|ptrace_attach|ptrace\\(",
                            "could not attach to process",
                            "could not trace the inferior process",
                            "error disabling address space randomization: operation not permitted"),
                    Need.of(
                            "SYS_TIME",
                            "cannot set date: operation not permitted",
                            "\\b(?:settimeofday|clock_settime|adjtimex?|stime|hwclock)\\b.{0,60}"
                                    + NO),
                    Need.of(
                            "SYS_NICE",
                            "\\b(?:nice|renice|chrt|setpriority|sched_setscheduler|mbind"
                                    + "|set_mempolicy|ionice)\\b.{0,60}"
                                    + NO,
                            "cannot set (?:niceness|priority).{0,20}" + NO),
                    Need.of(
                            "IPC_LOCK",
                            "\\bmlock(?:all)?\\b.{0,120}(?:"
                                    + NO
                                    + "|cannot allocate|not available)",
                            "failed to lock memory",
                            "setcap cap_ipc_lock"),
                    Need.of("SYS_MODULE", "\\b(?:modprobe|insmod)\\b.{0,80}" + NO),
                    Need.of("SYSLOG", "\\bdmesg: .{0,60}" + NO, "\\bklogctl\\b.{0,40}" + NO),
                    Need.of("PERFMON", "\\bperf_event_open\\b.{0,60}" + NO, "perf_event_paranoid"),
                    Need.of("MKNOD", "\\bmknod\\b.{0,80}operation not permitted"),
                    Need.of(
                            "SETUID SETGID",
                            "\\b(?:setgroups|setgid|setuid|initgroups|setresuid|setresgid)\\b.{0,60}"
                                    + NO,
                            "cannot set groups: operation not permitted",
                            "failed switching to .{0,40}operation not permitted",
                            "cannot set (?:user|group) id: operation not permitted"),
                    Need.of(
                            "CHOWN",
                            "\\bchown\\b.{0,120}operation not permitted",
                            "\\bchgrp\\b.{0,120}operation not permitted"),
                    Need.of("SYS_RESOURCE", "\\b(?:setrlimit|prlimit|ulimit)\\b.{0,80}" + NO),
                    Need.of("SYS_BOOT", "\\breboot\\b.{0,40}operation not permitted"),
                    Need.of("SYS_RAWIO", "\\b(?:iopl|ioperm)\\b.{0,40}operation not permitted"),
                    Need.of("AUDIT_WRITE", "audit_open|\\baudit\\b.{0,60}operation not permitted"));

    /** These an engine gives to every container; without being taken away they lack to nobody. */
    private static final List<String> USUAL =
            List.of("CHOWN", "SETUID SETGID", "NET_RAW", "SYS_CHROOT", "MKNOD", "AUDIT_WRITE");

    /**
     * Of those Podman gives fewer (containers.conf, {@code default_capabilities}, since 4.0; what
     * it never gave it does not list as dropped).
     */
    private static final List<String> NOT_OF_PODMAN = List.of("NET_RAW", "MKNOD", "AUDIT_WRITE");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return NEEDS.stream()
                .flatMap(need -> need.said().last(e).map(said -> new Found(said, need)).stream())
                .filter(f -> !UNKNOWN_CALL.matcher(f.said().text()).find())
                .filter(f -> isLikely(e, f.need()))
                .max(Comparator.comparingDouble(f -> f.said().confidence()))
                .flatMap(f -> found(e, f.said(), f.need().capabilities()));
    }

    private static boolean isLikely(Evidence e, Need need) {
        var names = String.join(" ", need.capabilities());
        boolean dropped = need.capabilities().stream().anyMatch(Rights.of(e)::dropped);
        boolean notGiven = NOT_OF_PODMAN.contains(names) && e.engine().name().contains("Podman");
        boolean ownership = names.equals("CHOWN") || names.equals("SETUID SETGID");
        return dropped || notGiven || !USUAL.contains(names) || !Users.root(e) && !ownership;
    }

    private static Optional<Finding> found(Evidence e, Said said, List<String> needed) {
        var names = String.join(", ", needed);
        var words = needed.toArray(String[]::new);
        boolean dropped = needed.stream().anyMatch(Rights.of(e)::dropped);
        var rights = Rights.of(e);
        var draft =
                FindingDraft.of(
                                Cause.CAPABILITY_MISSING,
                                Math.min(
                                        Confidence.FACT,
                                        said.confidence() * (dropped ? 1.06 : 1.04)))
                        .wording(dropped ? "dropped" : "missing")
                        .words(names, Users.name(e))
                        .because(
                                said.evidence(),
                                EvidenceItem.of(
                                        "config", Words.get("evidence.user", Users.name(e))));
        if (said.text().contains("/dev/net/tun") || said.text().contains("TUN/TAP")) {
            draft.remedy(rights.device("/dev/net/tun", "NET_ADMIN"));
        } else if (said.text().toLowerCase(Locale.ROOT).contains("fuse")) {
            draft.remedy(rights.device("/dev/fuse", "SYS_ADMIN"));
        } else if (Users.root(e) || dropped) {
            draft.remedy(rights.capability(words));
        } else {
            draft.remedy(rights.capabilityAsRoot(words));
        }
        if (needed.contains("SYS_ADMIN")) {
            draft.remedy(rights.privileged());
        }
        return draft.remedy(Reruns.of(e).withShell()).found();
    }
}
