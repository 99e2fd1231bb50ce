package dev.crossdock.core.diagnosis.remedy;

import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.files.Shell;
import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.EnvironmentEntry;
import dev.crossdock.core.run.MemorySize;
import dev.crossdock.core.run.Mount;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.run.RunSpecBuilder;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Runs of the same container with one thing changed. They keep what the user asked for, but the
 * name: the old container still has it. Values of its environment stand in them; they are printed
 * with {@link dev.crossdock.core.run.Secrecy#PLACEHOLDERS}.
 */
public final class Reruns {

    /** With them it would count as one of a Compose project's own, and go when that goes. */
    private static final String COMPOSE = "com.docker.compose.";

    private static final long LEAST_MEMORY = 512L << 20;

    final ContainerDetails container;
    private final Optional<Shell> shell;
    private final long engineMemory;

    /**
     * @param shell that is in the container; empty where there is none
     * @param engineMemory bytes of the engine's whole machine
     */
    Reruns(ContainerDetails container, Optional<Shell> shell, long engineMemory) {
        this.container = container;
        this.shell = shell;
        this.engineMemory = engineMemory;
    }

    public static Reruns of(Evidence evidence) {
        return new Reruns(evidence.container(), evidence.shell(), evidence.engine().memoryBytes());
    }

    /** The same run again. */
    public Remedy same() {
        return rerun("again", again());
    }

    /** The same run on a terminal. */
    public Remedy withTerminal() {
        return rerun("terminal", onTerminal(again()));
    }

    /** A shell in the same image with the same surroundings, if there is one. */
    public Optional<Remedy> withShell() {
        return shell.map(
                s ->
                        rerun(
                                "shell",
                                onTerminal(again())
                                        .remove(true)
                                        .restart(null)
                                        .entrypoint(List.of(s.path()))
                                        .command(s.arguments()),
                                s.path()));
    }

    /** The same run with variables that only the user can fill in. */
    public Remedy withVariables(List<String> names) {
        var kept = container.spec().environment().stream().filter(e -> !names.contains(e.name()));
        var added = names.stream().map(name -> new EnvironmentEntry(name, "<" + name + ">"));
        return rerun(
                "variables",
                again().environment(Stream.concat(kept, added).toList()),
                String.join(", ", names));
    }

    /**
     * The same run with a variable set to what the program asks for.
     *
     * @param value one that is known to be right, and no secret
     */
    public Remedy withValue(String name, String value) {
        return rerun("value", again().environmentEntry(name, value), name, value);
    }

    /**
     * The same run with a file of the user's machine in it.
     *
     * @param source what stands for its path, which only the user knows
     */
    public Remedy withMounted(String source, String target) {
        var mounts = new ArrayList<>(container.spec().mounts());
        mounts.add(new Mount("bind", source, target, true, List.of()));
        return rerun("mounted", again().mounts(mounts), target);
    }

    /** The same run without a variable; one that the image brings is made empty. */
    public Remedy without(String name) {
        var kept =
                new ArrayList<>(
                        container.spec().environment().stream()
                                .filter(e -> !e.name().equals(name))
                                .toList());
        boolean given = kept.size() < container.spec().environment().size();
        if (!given) {
            kept.add(new EnvironmentEntry(name, ""));
        }
        return rerun("without", again().environment(kept), name);
    }

    /** The same run of the image with another tag. */
    public Remedy withTag(String tag) {
        var image = container.spec().image();
        int at = image.indexOf('@');
        var name = at < 0 ? image : image.substring(0, at);
        int colon = name.lastIndexOf(':');
        var repository = colon > name.lastIndexOf('/') ? name.substring(0, colon) : name;
        return rerun("tag", again().image(repository + ":" + tag), repository + ":" + tag);
    }

    /**
     * The same run with something else changed.
     *
     * @param which the end of the key of its title
     * @param words that fill the title
     */
    public Remedy changed(String which, UnaryOperator<RunSpecBuilder> change, Object... words) {
        return rerun(which, change.apply(again()), words);
    }

    /** The same run with more memory: at least twice as much, or all that there is. */
    public Remedy withMoreMemory() {
        long more =
                Math.max(LEAST_MEMORY, Long.highestOneBit(container.limits().memoryBytes()) * 4);
        boolean all = more >= engineMemory;
        var spec = again().memoryBytes(all ? 0 : more).other(withoutSwapLimit());
        return all ? rerun("memory.all", spec) : rerun("memory", spec, MemorySize.print(more));
    }

    /** The same run with Docker's small init as the first process, which hands signals on. */
    public Remedy withInit() {
        return rerun("init", again().init(true));
    }

    /** The same run on another platform. */
    public Remedy onPlatform(Platform platform) {
        return rerun("platform", again().platform(platform), platform);
    }

    /** What the image runs by itself. */
    public Remedy asTheImageSays() {
        return rerun("image", again().entrypoint(null).command(List.of()));
    }

    /**
     * The same run of other words.
     *
     * @param which the end of the key of its title, whose place is filled with the words
     */
    public Remedy words(String which, List<String> words) {
        return rerun(which, running(again(), words), String.join(" ", words));
    }

    /** The same run of other words, under a title that speaks of something else. */
    public Remedy wordsOf(String which, List<String> words, Object... title) {
        return rerun(which, running(again(), words), title);
    }

    /** The same on a terminal. */
    public Remedy wordsOnTerminal(String which, List<String> words) {
        return rerun(which, onTerminal(running(again(), words)), String.join(" ", words));
    }

    /** A run that was read from a command. */
    public Remedy ofSpec(String which, RunSpec spec) {
        return rerun(which, spec.toBuilder());
    }

    /** Where an entrypoint is at work it has to be replaced too, and takes one word only. */
    RunSpecBuilder running(RunSpecBuilder spec, List<String> words) {
        return container.entrypoint().isEmpty()
                ? spec.command(words)
                : spec.entrypoint(words.subList(0, 1)).command(words.subList(1, words.size()));
    }

    /** A builder that begins with everything that the container had. */
    RunSpecBuilder again() {
        var labels = new HashMap<>(container.spec().labels());
        labels.keySet().removeIf(name -> name.startsWith(COMPOSE));
        return container.spec().toBuilder().name(null).labels(labels);
    }

    private static RunSpecBuilder onTerminal(RunSpecBuilder spec) {
        return spec.tty(true).interactive(true).detach(false);
    }

    /** A limit on memory and swap together would be below the new one. */
    private List<String> withoutSwapLimit() {
        var other = new ArrayList<>(container.spec().other());
        int at = other.indexOf("--memory-swap");
        if (at >= 0) {
            other.subList(at, Math.min(at + 2, other.size())).clear();
        }
        return other;
    }

    static Remedy rerun(String which, RunSpecBuilder spec, Object... words) {
        return new Remedy.Rerun(Words.get("rerun." + which, words), spec.build());
    }
}
