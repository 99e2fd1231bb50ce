package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.MendedRuns;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.run.RunSpec;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What engines and runtimes say when they refuse a container's surroundings: its user, its mounts,
 * its ports, its devices. Read from Docker 26.1.5 and 28.5.2 with runc 1.1 and 1.3, Podman 5.4.2
 * with crun 1.21, and moby's source; Docker Desktop's as users report them.
 */
final class StartRefused implements Rule {

    /** A numeric user needs no entry in any file; the first of a person on most systems. */
    private static final String NOBODY_SPECIAL = "1000";

    private record Refusal(String words, EvidenceItem evidence, RunSpec spec, MatchResult match) {

        String group(int number) {
            return match.groupCount() < number || match.group(number) == null
                    ? ""
                    : match.group(number);
        }

        FindingDraft draft(Cause cause) {
            return FindingDraft.of(cause, Confidence.STATED).because(evidence);
        }

        MendedRuns runs() {
            return new MendedRuns(spec);
        }
    }

    private interface Meaning {
        Optional<Finding> of(Refusal refusal);
    }

    private record Form(Pattern said, Meaning meaning) {
        Form(String said, Meaning meaning) {
            this(Pattern.compile(said, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), meaning);
        }
    }

    /** The first that fits decides. */
    private static final List<Form> FORMS =
            List.of(
                    new Form("unable to find user (\\S+):", StartRefused::user),
                    new Form("unable to find group (\\S+):", StartRefused::group),
                    // runc; Docker at create; crun; Podman
                    new Form("chdir to cwd \\(\"(.*?)\"\\)", StartRefused::directory),
                    new Form("cannot mkdir: (\\S+) is not a directory", StartRefused::directory),
                    new Form("chdir to `(.*?)`", StartRefused::directory),
                    new Form("workdir \"(.*?)\" does not exist", StartRefused::directory),
                    new Form(
                            "workdir \"(.*?)\" exists on container \\S+, but is not a directory",
                            StartRefused::directory),
                    new Form(
                            "creating container \\S+ workdir: mkdir \\S*?/merged(/\\S+): ",
                            StartRefused::directory),
                    // "vice-versa" is Docker's guess at the runtime's "not a directory"
                    new Form(
                            "error mounting \"(.*?)\" to rootfs at \"(.*?)\".*(?:not a directory|is"
                                    + " a directory)",
                            StartRefused::mountType),
                    new Form(
                            "(?:mount|bind mount|creating|create mountpoint for) `?(\\S+?)`? (?:to"
                                    + " `?(\\S+?)`?: ).*not a directory",
                            StartRefused::mountType),
                    new Form("bind source path does not exist: (\\S+)", StartRefused::mountSource),
                    new Form(
                            "failed to mount local volume: mount ([^:\\s]+):.*no such file",
                            StartRefused::mountSource),
                    new Form("statfs (\\S+): no such file", StartRefused::mountSource),
                    new Form(
                            "making volume mountpoint for volume (/\\S+): mkdir",
                            StartRefused::mountSource),
                    new Form("cannot stat `(\\S+?)`: no such file", StartRefused::mountSource),
                    // for-mac#6759
                    new Form(
                            "mounts denied.*?(?:the path )?(/\\S+)[\\s\\S]*?(?:not shared|not known"
                                    + " to docker)",
                            StartRefused::mountDenied),
                    new Form("mounts denied", StartRefused::mountDenied),
                    new Form(
                            "error while creating mount source path '(.*?)'",
                            StartRefused::mountDenied),
                    new Form("mkdir (/host(?:_mnt)?/\\S+):", StartRefused::mountDenied),
                    new Form("bind for \\S*?:(\\d+) failed: port is already", StartRefused::port),
                    new Form(
                            "listen \\w+ \\S*?:(\\d+): bind: address already in use",
                            StartRefused::port),
                    new Form(
                            "host port(?: for)? (?:\\[.*?\\]|[\\d.]*):(\\d+)\\b.*already in use",
                            StartRefused::port),
                    new Form(
                            "exposing port \\w+ [\\d.]+:(\\d+).*address already in use",
                            StartRefused::port),
                    new Form(
                            "ports are not available.*?:(\\d+)\\b.*(?:in use|only one usage)",
                            StartRefused::port),
                    new Form("cannot expose privileged port (\\d+)", StartRefused::lowPort),
                    new Form(
                            "listen \\w+ \\S*?:(\\d+): bind: permission denied",
                            StartRefused::lowPort),
                    new Form("could not select device driver \"\\w*\" with", StartRefused::device),
                    new Form(
                            "adding custom device \"(.*?)\"|unresolvable CDI"
                                    + " devices|nvidia-container-cli:|failed to discover GPU"
                                    + " vendor|(?:unknown|invalid) runtime (?:name|specified):?"
                                    + " (?:nvidia|sysbox|kata)\\S*|stat (/dev/\\S+): no such file",
                            StartRefused::device));

    @Override
    public Optional<Finding> judge(Evidence e) {
        return e.ended() && !e.error().isEmpty()
                ? of(
                        e.error(),
                        EvidenceItem.of("state.error", e.error()),
                        Reruns.of(e).same().rerun().orElseThrow())
                : Optional.empty();
    }

    /**
     * @param words the engine's
     * @param spec what it refused
     */
    static Optional<Finding> of(String words, EvidenceItem evidence, RunSpec spec) {
        for (var form : FORMS) {
            var matcher = form.said().matcher(words);
            if (matcher.find()) {
                return form.meaning()
                        .of(new Refusal(words, evidence, spec, matcher.toMatchResult()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> user(Refusal r) {
        return r.draft(Cause.USER_NOT_FOUND)
                .wording("user")
                .words(r.group(1))
                .remedy(r.runs().as(NOBODY_SPECIAL))
                .inTheImage()
                .found();
    }

    private static Optional<Finding> group(Refusal r) {
        var asked = r.spec().user() == null ? "" : r.spec().user().split(":")[0];
        var user = asked.isEmpty() ? NOBODY_SPECIAL : asked;
        return r.draft(Cause.USER_NOT_FOUND)
                .wording("group")
                .words(r.group(1))
                .remedy(r.runs().as(user))
                .inTheImage()
                .found();
    }

    private static Optional<Finding> directory(Refusal r) {
        var asked = r.spec().workingDirectory();
        return r.draft(Cause.WORKDIR_UNUSABLE)
                .words(asked == null ? r.group(1) : asked)
                .remedy(r.runs().in("/"))
                .inTheImage()
                .found();
    }

    private static Optional<Finding> mountType(Refusal r) {
        var target = r.group(2);
        return r.draft(Cause.MOUNT_TYPE_MISMATCH)
                .words(r.group(1), target)
                .remedy(r.runs().withoutMountOn(target))
                .onTheHost()
                .found();
    }

    private static Optional<Finding> mountSource(Refusal r) {
        return r.draft(Cause.BIND_SOURCE_MISSING)
                .words(r.group(1))
                .onTheHost()
                .remedy(r.runs().withoutMountOf(r.group(1)))
                .found();
    }

    private static Optional<Finding> mountDenied(Refusal r) {
        var source = r.group(1).isEmpty() ? bindSource(r.spec()) : r.group(1);
        return r.draft(Cause.MOUNT_DENIED)
                .words(source)
                .onTheHost()
                .remedy(r.runs().withoutMountOf(source))
                .found();
    }

    private static String bindSource(RunSpec spec) {
        return spec.mounts().stream()
                .filter(m -> m.type().equals("bind") && m.source() != null)
                .map(m -> m.source())
                .findFirst()
                .orElse("");
    }

    private static Optional<Finding> port(Refusal r) {
        boolean airPlay = r.group(1).equals("5000") || r.group(1).equals("7000"); // docker-elk#739
        return r.draft(Cause.PORT_IN_USE)
                .wording(airPlay ? "airplay" : "taken")
                .words(r.group(1))
                .remedy(r.runs().onFreePort(r.group(1)))
                .onTheHost()
                .found();
    }

    private static Optional<Finding> lowPort(Refusal r) {
        return r.draft(Cause.PRIVILEGED_PORT)
                .wording("host")
                .words(r.group(1))
                .remedy(r.runs().onFreePort(r.group(1)))
                .onTheHost()
                .found();
    }

    private static Optional<Finding> device(Refusal r) {
        var device = r.group(1).isEmpty() ? r.group(2) : r.group(1);
        return r.draft(Cause.DEVICE_UNAVAILABLE)
                .words(device.isEmpty() ? "a GPU or another device" : device)
                .remedy(r.runs().withoutDevices())
                .onTheHost()
                .found();
    }
}
