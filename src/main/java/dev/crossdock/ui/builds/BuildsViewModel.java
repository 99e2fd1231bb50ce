package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildFile;
import dev.crossdock.core.build.BuildOutput;
import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.build.Builders;
import dev.crossdock.core.build.check.CheckRequest;
import dev.crossdock.core.build.check.Outcome;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Keeper;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Settings;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the Builds page knows: which Dockerfile, for which platforms, and the build that was
 * started.
 */
public final class BuildsViewModel {

    /** About as long as a person thinks between two letters. */
    private static final Duration TYPING = Duration.ofMillis(350);

    private final EngineSession session;
    private final Navigator navigator;

    private final ObjectProperty<@Nullable Path> dockerfile =
            new SimpleObjectProperty<>(this, "dockerfile");
    private final ObservableList<Path> files = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private final ReadOnlyObjectWrapper<Optional<BuildRequest>> request =
            new ReadOnlyObjectWrapper<>(this, "request", Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable BuildRun> run =
            new ReadOnlyObjectWrapper<>(this, "run");
    private final ReadOnlyObjectWrapper<Optional<BuildRequest>> everything =
            new ReadOnlyObjectWrapper<>(this, "everything", Optional.empty());
    private final ReadOnlyBooleanWrapper checkShown =
            new ReadOnlyBooleanWrapper(this, "checkShown", true);
    private final BuildForm form = new BuildForm();
    private final List<PlatformChoice> platforms;
    private final CheckViewModel check;
    private final BuildRuns runs;
    private final BuilderChoice choice;
    private Optional<BuildRequest> wanted = Optional.empty();
    private boolean typed;

    public BuildsViewModel(
            EngineSession session,
            Builders builders,
            Checker checker,
            Tasks tasks,
            Activities activities,
            Navigator navigator,
            Keeper keeper,
            Settings settings) {
        this(session, builders, checker, tasks, activities, navigator, keeper, settings, TYPING);
    }

    /**
     * @param keeper keeps how long builds took
     * @param settings the builder to begin with
     * @param pause how long build arguments wait for more to be typed before they are checked
     */
    BuildsViewModel(
            EngineSession session,
            Builders builders,
            Checker checker,
            Tasks tasks,
            Activities activities,
            Navigator navigator,
            Keeper keeper,
            Settings settings,
            Duration pause) {
        check = new CheckViewModel(session, tasks, checker, pause);
        this.session = session;
        this.navigator = navigator;
        var memory = new BuildMemory(keeper, tasks);
        runs = new BuildRuns(session, builders, memory, tasks, activities);
        choice = new BuilderChoice(session, builders, tasks, form, settings.builder());
        platforms =
                Platform.USUAL.stream()
                        .map(
                                p ->
                                        new PlatformChoice(
                                                p,
                                                p.equals(Platform.AMD64)
                                                        || p.equals(Platform.ARM64)))
                        .toList();
        platforms.forEach(choice -> choice.chosenProperty().subscribe(this::read));
        dockerfile.subscribe(this::read);
        form.whenChanged(
                () -> {
                    typed = true;
                    read();
                    typed = false;
                },
                this::read);
        choice.whereProperty().subscribe(this::read);
        check.stateProperty().subscribe(this::checked);
    }

    /** Takes what was dropped or chosen; what cannot be built is refused with a sentence. */
    public void open(Path dropped) {
        open(List.of(dropped));
    }

    /** The same with several at once; those that cannot be built are left out, if any can. */
    public void open(List<Path> dropped) {
        var found = Dropped.of(dropped);
        refusal.set(found.files().isEmpty() ? found.refusal() : "");
        if (!found.files().isEmpty()) {
            files.setAll(found.files());
            take(found.files().getFirst());
        }
    }

    /** Goes to one of the files that what was dropped has. */
    void take(Path file) {
        check.forget();
        checkShown.set(true);
        form.begin(BuildFile.proposedTag(file));
        dockerfile.set(file);
        run.set(runs.of(file).orElse(null));
        choice.list();
        read();
    }

    /** Why something cannot be opened; empty if it can. */
    Optional<String> refusal(Path dropped) {
        return Optional.of(Dropped.of(List.of(dropped)).refusal()).filter(why -> !why.isEmpty());
    }

    /**
     * Starts the build that the page describes, without the platforms for which the check says that
     * it would fail; nothing if it describes none.
     */
    public void build() {
        request.get().ifPresent(this::start);
    }

    /** Starts the build for all chosen platforms, whatever the check says. */
    public void buildEverything() {
        everything.get().ifPresent(this::start);
    }

    private void start(BuildRequest wanted) {
        var now = run.get();
        if (now == null || now.ended()) {
            checkShown.set(false);
            run.set(runs.start(wanted, choice.machines(wanted.platforms())));
        }
    }

    /** Goes to another build, and to what it was asked for. */
    void show(BuildRun of) {
        var asked = of.request();
        if (!asked.dockerfile().equals(dockerfile.get())) {
            if (!files.contains(asked.dockerfile())) {
                files.setAll(asked.dockerfile());
            }
            take(asked.dockerfile());
        }
        platforms.forEach(
                one -> one.chosenProperty().set(asked.platforms().contains(one.platform())));
        form.recall(asked);
        run.set(of);
        checkShown.set(false);
    }

    /** Brings this page to the front with a build. */
    void bringUp(BuildRun of) {
        navigator.open(Navigator.BUILDS);
        show(of);
    }

    /** Sends what was built to a registry: the same build, whose steps are all in the cache. */
    void push(String name) {
        var built = run.get();
        if (built != null) {
            var request = built.request();
            start(request.tag(name).output(new BuildOutput.Registry()));
        }
    }

    /** Takes a platform off the choice. */
    void leaveOut(Platform platform) {
        platforms.stream()
                .filter(choice -> choice.platform().equals(platform))
                .forEach(choice -> choice.chosenProperty().set(false));
    }

    /** Shows the whole check again, which a build has folded. */
    void showCheck() {
        checkShown.set(true);
    }

    /** Opens the wizard for a result on one platform. */
    void runOn(Platform platform) {
        var built = run.get();
        if (built != null) {
            var name = built.nameOf(platform);
            navigator.run(RunSpec.builder(name).platform(platform).build());
        }
    }

    /** Runs a result on all its platforms, beside each other. */
    void testEverywhere() {
        var built = run.get();
        if (built != null) {
            navigator.testEverywhere(built.request().tag());
        }
    }

    /** The pills tell how each chosen platform runs, so somebody must find out. */
    private void probe(List<Platform> chosen) {
        var unknown =
                chosen.stream()
                        .filter(one -> !session.support(one).probed())
                        .filter(one -> !session.probing().contains(one))
                        .toList();
        if (!unknown.isEmpty() && session.info().isPresent()) {
            session.probe(unknown);
        }
    }

    private void read() {
        form.say("");
        wanted = Optional.empty();
        var file = dockerfile.get();
        var chosen =
                platforms.stream()
                        .filter(c -> c.chosenProperty().get())
                        .map(PlatformChoice::platform)
                        .toList();
        if (file != null && chosen.isEmpty()) {
            form.say(Words.get("builds.no-platform"));
            check.forget();
        } else if (file != null) {
            choice.of(chosen);
            probe(chosen);
            var checked = form.checked(file, chosen);
            checked.ifPresent(this::check);
            wanted = checked.flatMap(form::complete);
        }
        offer();
    }

    private void check(BuildRequest of) {
        var asked = new CheckRequest(of.platforms(), of.arguments(), of.target());
        var elsewhere = choice.elsewhere(of.platforms());
        var subject = new CheckState.Subject(of.dockerfile(), asked, elsewhere);
        if (check.want(subject, typed)) {
            checkShown.set(true);
        }
    }

    private void checked(CheckState state) {
        if (state instanceof CheckState.Done done) {
            name(done);
        }
        offer();
    }

    private void name(CheckState.Done done) {
        var names = new LinkedHashSet<>(List.of(""));
        for (var stage : done.report().stages()) {
            if (stage.index() != null && stage.name() != null) {
                names.add(stage.name());
            }
        }
        if (!names.equals(new LinkedHashSet<>(form.targets()))
                && names.contains(form.targetProperty().get())) {
            form.targets().setAll(names);
        }
    }

    /** What can be built now; a check under way stands in nobody's way. */
    private void offer() {
        var failing = failing();
        var rest =
                wanted.map(BuildRequest::platforms).orElse(List.of()).stream()
                        .filter(platform -> !failing.contains(platform))
                        .toList();
        request.set(rest.isEmpty() ? Optional.empty() : wanted.map(one -> one.platforms(rest)));
        everything.set(rest.isEmpty() || failing.isEmpty() ? Optional.empty() : wanted);
    }

    private Set<Platform> failing() {
        if (check.stateProperty().get()
                instanceof CheckState.Done(var of, var report, var l, var t)) {
            return report.platforms().stream()
                    .filter(platform -> report.outcomes().get(platform) == Outcome.FAILS)
                    .collect(Collectors.toSet());
        }
        return Set.of();
    }

    public ObjectProperty<@Nullable Path> dockerfileProperty() {
        return dockerfile;
    }

    /** What was dropped may be any of these; the likeliest first. */
    ObservableList<Path> files() {
        return files;
    }

    BuildForm form() {
        return form;
    }

    BuilderChoice builderChoice() {
        return choice;
    }

    /** Why what was dropped last was not taken; empty if it was. */
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    CheckViewModel check() {
        return check;
    }

    /** Whether the check's table is to be seen, or only its verdict. */
    ReadOnlyBooleanProperty checkShownProperty() {
        return checkShown.getReadOnlyProperty();
    }

    /**
     * What the check warns of: all chosen platforms, where it would build only some of them; empty
     * where there is nothing to decide.
     */
    ReadOnlyObjectProperty<Optional<BuildRequest>> everythingProperty() {
        return everything.getReadOnlyProperty();
    }

    /** How many platforms are chosen, whatever the check says. */
    int chosen() {
        return (int) platforms.stream().filter(c -> c.chosenProperty().get()).count();
    }

    /** What would be built now; empty while something is missing, or nothing can be built. */
    public ReadOnlyObjectProperty<Optional<BuildRequest>> requestProperty() {
        return request.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable BuildRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    BuildRuns runs() {
        return runs;
    }

    List<PlatformChoice> platforms() {
        return platforms;
    }

    EngineSession session() {
        return session;
    }
}
