package dev.crossdock.core.diagnosis.remedy;

import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.files.Paths;
import dev.crossdock.core.run.Mount;
import dev.crossdock.core.run.RunSpec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Runs of the same container that may do more, or do it as somebody else. */
public final class Rights {

    private final Reruns reruns;
    private final RunSpec spec;

    private Rights(Reruns reruns) {
        this.reruns = reruns;
        this.spec = reruns.container.spec();
    }

    public static Rights of(Evidence evidence) {
        return new Rights(Reruns.of(evidence));
    }

    /** As another user of the image. */
    public Remedy user(String user) {
        return reruns.changed("user", s -> s.user(user), user);
    }

    /** As root, to see whether rights are the matter. */
    public Remedy root() {
        return reruns.changed("root", s -> s.user("0"));
    }

    /** As the user that the image was made for. */
    public Remedy imageUser() {
        return reruns.changed("user.image", s -> s.user(null));
    }

    /**
     * With a new volume in the place of what is mounted there; an engine fills it from the image.
     */
    public Remedy newVolume(String target) {
        var kept = new ArrayList<>(others(target));
        kept.add(new Mount("volume", null, target, false, List.of()));
        return reruns.changed("volume", s -> s.mounts(kept), target);
    }

    /** Without what is mounted there, so that the image's own shows. */
    public Remedy withoutMount(String target) {
        return reruns.changed("unmounted", s -> s.mounts(others(target)), target);
    }

    /**
     * With a folder's content taken from the image again, though the folder above it is mounted.
     */
    public Remedy ownFolder(String target) {
        var mounts = new ArrayList<>(others(target));
        mounts.add(new Mount("volume", null, target, false, List.of()));
        return reruns.changed("own-folder", s -> s.mounts(mounts), target);
    }

    /** With a mount that may be written to. */
    public Remedy writable(String target) {
        var mounts =
                spec.mounts().stream()
                        .map(m -> m.target().equals(target) ? writable(m) : m)
                        .toList();
        return reruns.changed("writable", s -> s.mounts(mounts), target);
    }

    /** With a mount from which programs may be executed. */
    public Remedy executable(String target) {
        var mounts =
                spec.mounts().stream()
                        .map(m -> m.target().equals(target) ? executable(m) : m)
                        .toList();
        return reruns.changed("executable", s -> s.mounts(mounts), target);
    }

    private static Mount executable(Mount m) {
        var options = new ArrayList<>(m.options());
        options.remove("noexec");
        if (m.type().equals("tmpfs") && !options.contains("exec")) {
            options.add("exec");
        }
        return new Mount(m.type(), m.source(), m.target(), m.readOnly(), options, m.longForm());
    }

    private static Mount writable(Mount m) {
        return new Mount(m.type(), m.source(), m.target(), false, m.options(), m.longForm());
    }

    /** With folders in memory that may be written to. */
    public Remedy tmpfs(List<String> targets) {
        var mounts = new ArrayList<>(spec.mounts());
        for (var target : targets) {
            boolean taken = mounts.stream().anyMatch(m -> m.target().equals(target));
            if (!taken) {
                mounts.add(new Mount("tmpfs", null, target, false, List.of()));
            }
        }
        return reruns.changed("tmpfs", s -> s.mounts(mounts), String.join(", ", targets));
    }

    /** With a folder in memory in the place of what is mounted there; everybody may write to it. */
    public Remedy tmpfsAt(String target) {
        var mounts = new ArrayList<>(others(target));
        mounts.add(new Mount("tmpfs", null, target, false, List.of()));
        return reruns.changed("tmpfs.instead", s -> s.mounts(mounts), target);
    }

    /** Without --read-only; empty if that was not asked for. */
    public Optional<Remedy> writableRoot() {
        return reruns.container.limits().readOnlyRoot()
                ? Optional.of(
                        reruns.changed(
                                "writable-root",
                                s -> s.other(Flags.without(spec.other(), "--read-only"))))
                : Optional.empty();
    }

    /** Whether this capability was taken away by name, or all were. */
    public boolean dropped(String capability) {
        return Flags.values(spec.other(), "--cap-drop").stream()
                .anyMatch(c -> c.equalsIgnoreCase("ALL") || same(c, capability));
    }

    /** With a capability that it needs; one that was taken away by name is given back. */
    public Remedy capability(String... names) {
        var other = spec.other();
        boolean back = true;
        for (var name : names) {
            boolean named = Flags.values(other, "--cap-drop").stream().anyMatch(c -> same(c, name));
            back &= named;
            other =
                    named
                            ? Flags.without(other, "--cap-drop", c -> same(c, name))
                            : Flags.with(other, "--cap-add", name);
        }
        var words = other;
        var which = back ? "capability.back" : "capability";
        return reruns.changed(which, s -> s.other(words), String.join(", ", names));
    }

    /** The same as root, for to another user an added capability is of no use. */
    public Remedy capabilityAsRoot(String... names) {
        var other = spec.other();
        for (var name : names) {
            other = Flags.with(other, "--cap-add", name);
        }
        var words = other;
        return reruns.changed(
                "capability.root", s -> s.user("0").other(words), String.join(", ", names));
    }

    /** With a device of the engine's machine. */
    public Remedy device(String path, String capability) {
        var other = Flags.with(spec.other(), "--device", path);
        return reruns.changed(
                "device",
                s -> s.other(Flags.with(other, "--cap-add", capability)),
                path,
                capability);
    }

    /** With every right over the engine's machine. */
    public Remedy privileged() {
        var other = new ArrayList<>(Flags.without(spec.other(), "--privileged"));
        other.add("--privileged");
        return reruns.changed("privileged", s -> s.other(other));
    }

    /** Without the engine's filter of system calls. */
    public Remedy unconfined() {
        return reruns.changed(
                "unconfined",
                s -> s.other(Flags.with(spec.other(), "--security-opt", "seccomp=unconfined")));
    }

    private List<Mount> others(String target) {
        return spec.mounts().stream()
                .filter(m -> !Paths.absolute("/", m.target()).equals(target))
                .toList();
    }

    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String capability) {
        return capability.toUpperCase(Locale.ROOT).replaceFirst("^CAP_", "");
    }
}
