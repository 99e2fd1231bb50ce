package dev.crossdock.core.preflight;

import dev.crossdock.core.engine.ContainerSummary;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.engine.ImageDetails;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.preflight.RunProblem.CannotRun;
import dev.crossdock.core.preflight.RunProblem.MemoryBeyond;
import dev.crossdock.core.preflight.RunProblem.NameTaken;
import dev.crossdock.core.preflight.RunProblem.NoTerminal;
import dev.crossdock.core.preflight.RunProblem.NotPublished;
import dev.crossdock.core.preflight.RunProblem.SourceMissing;
import dev.crossdock.core.preflight.RunProblem.SourceUnknown;
import dev.crossdock.core.preflight.RunProblem.ValueOpen;
import dev.crossdock.core.preflight.RunProblem.VariableMissing;
import dev.crossdock.core.run.Mount;
import dev.crossdock.core.run.RunSpec;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Looks over a run before it is started. Asks nobody: what it looks at is in its {@link Facts}. */
public final class Preflight {
    private final RunSpec spec;
    private final Facts facts;
    private final List<RunProblem> problems = new ArrayList<>();

    /** Which ports other programs of this machine have. */
    @FunctionalInterface
    public interface Programs {

        /**
         * Whether one has it.
         *
         * @param ip the only address that is asked for; null for all
         */
        boolean have(@Nullable String ip, int port, String protocol);
    }

    /**
     * What is known of the world in which something is to be run.
     *
     * @param containers all, stopped ones included
     * @param local the platforms for which the image is here
     * @param published null where no registry could be asked
     * @param image what the image declares; null where it is not here
     * @param support how platforms run here
     * @param programs what other programs of this machine have; none where the engine is on another
     *     machine
     * @param path whether something stands at a path of this machine; always true where the engine
     *     is on another machine
     * @param folder where a relative path begins; null where no terminal stands anywhere
     * @param networks the names and ids of the engine's; null where it was not asked
     * @param inherited whether {@code -e NAME} gives the name a value
     */
    public record Facts(
            EngineInfo engine,
            List<ContainerSummary> containers,
            List<Platform> local,
            @Nullable Published published,
            @Nullable ImageDetails image,
            Map<Platform, RunsHow> support,
            Programs programs,
            Predicate<String> path,
            @Nullable String folder,
            @Nullable List<String> networks,
            Predicate<String> inherited) {}

    private Preflight(RunSpec spec, Facts facts) {
        this.spec = spec;
        this.facts = facts;
    }

    /** What would go wrong, the certain first. */
    public static List<RunProblem> problems(RunSpec spec, Facts facts) {
        var look = new Preflight(spec, facts);
        look.platform();
        look.name();
        var taken = HostPorts.taken(facts.containers());
        look.problems.addAll(new PortCheck(spec, taken, facts.programs()).problems());
        look.problems.addAll(new Neighbours(spec, facts).problems());
        look.problems.addAll(new Mistakes(spec, facts.engine()).found());
        look.variables();
        spec.mounts().stream().filter(m -> m.type().equals("bind")).forEach(look::source);
        look.memory();
        look.terminal();
        return look.problems.stream()
                .sorted((a, b) -> Boolean.compare(b.stops(), a.stops()))
                .toList();
    }

    private void platform() {
        var asked = spec.platform();
        var published = facts.published();
        if (asked == null) {
            unasked(published);
            return;
        }
        if (published != null
                && !facts.local().contains(asked)
                && !published.platforms().contains(asked)) {
            problems.add(new NotPublished(spec.image(), asked, published.platforms()));
        }
        if (facts.support().get(asked) instanceof RunsHow.Unavailable) {
            problems.add(new CannotRun(asked));
        }
    }

    /**
     * With no platform asked for, what is here is run, whatever its platform, and so is a plain
     * manifest; of a list the engine takes its own (seen on 26.1.5: "no match for platform in
     * manifest").
     */
    private void unasked(@Nullable Published published) {
        var own = facts.engine().platform();
        if (published != null
                && published.index()
                && facts.local().isEmpty()
                && published.platforms().stream().noneMatch(own::alsoRuns)) {
            problems.add(new NotPublished(spec.image(), own, published.platforms()));
        }
    }

    private void name() {
        var name = spec.name();
        if (name != null && facts.containers().stream().anyMatch(c -> c.name().equals(name))) {
            problems.add(new NameTaken(name));
        }
    }

    /** {@code -e NAME} of a name that has no value where it is inherited from gives none. */
    private void variables() {
        var given =
                spec.environment().stream()
                        .filter(e -> e.value() != null || facts.inherited().test(e.name()))
                        .toList();
        PopularImages.unmet(spec.toBuilder().environment(given).build())
                .forEach(v -> problems.add(new VariableMissing(spec.image(), v.name())));
        var demanded = PopularImages.of(spec.image()).variables();
        given.stream()
                .filter(e -> ("<" + e.name() + ">").equals(e.value()))
                .filter(e -> demanded.stream().noneMatch(v -> v.name().equals(e.name())))
                .forEach(e -> problems.add(new ValueOpen(e.name())));
    }

    private void source(Mount mount) {
        var source = Objects.requireNonNullElse(mount.source(), "");
        boolean relative = source.startsWith(".");
        if (source.contains("$")
                || source.contains("`")
                || source.startsWith("~")
                || relative && facts.folder() == null) {
            problems.add(new SourceUnknown(source));
            return;
        }
        var path = relative ? facts.folder() + "/" + source : source;
        if (path.startsWith("/") && !facts.path().test(path)) {
            problems.add(new SourceMissing(source, refused(mount)));
        }
    }

    private static boolean refused(Mount mount) {
        return mount.longForm()
                && mount.options().stream().noneMatch(o -> o.startsWith("bind-create-src"));
    }

    private void memory() {
        long engine = facts.engine().memoryBytes();
        if (engine > 0 && spec.memoryBytes() > engine) {
            problems.add(new MemoryBeyond(spec.memoryBytes(), engine));
        }
    }

    private void terminal() {
        if (!spec.tty() && !spec.interactive() && TerminalDefault.isWanted(spec, facts.image())) {
            problems.add(new NoTerminal(TerminalDefault.words(spec, facts.image()).getLast()));
        }
    }
}
