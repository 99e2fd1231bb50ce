package dev.crossdock.ui.matrix;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.engine.ImageSummary;
import dev.crossdock.core.matrix.MatrixRequest;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.run.ImageReference;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.CommandWords;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the Matrix page knows: the image, its platforms, the command, and the run of them all. */
public final class MatrixViewModel {
    /** What every image with a shell answers differently on every CPU. */
    static final String EXAMPLE = "uname -m";

    /** As long as {@code crossdock matrix} lets one run take. */
    private static final Duration LIMIT = Duration.ofSeconds(300);

    /** These are chosen by themselves; others only where they are here. */
    private static final List<Platform> COMMON =
            List.of(Platform.AMD64, Platform.ARM64, Platform.ARM_V7);

    private final EngineSession session;
    private final Runner runner;
    private final Tasks tasks;
    private final Activities activities;
    private final Navigator navigator;
    private final ImagePlatforms known;

    private final StringProperty image = new SimpleStringProperty(this, "image", "");
    private final StringProperty command = new SimpleStringProperty(this, "command", EXAMPLE);
    private final BooleanProperty oneByOne = new SimpleBooleanProperty(this, "oneByOne");
    private final ObservableList<String> images = FXCollections.observableArrayList();
    private final ObservableList<PlatformChoice> choices = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper(this, "looking");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<@Nullable EngineFailure> failure =
            new ReadOnlyObjectWrapper<>(this, "failure");
    private final ReadOnlyObjectWrapper<Optional<MatrixRequest>> request =
            new ReadOnlyObjectWrapper<>(this, "request", Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable Trial> trial =
            new ReadOnlyObjectWrapper<>(this, "trial");

    MatrixViewModel(
            EngineSession session,
            Runner runner,
            Tasks tasks,
            Activities activities,
            Navigator navigator) {
        this.session = session;
        this.runner = runner;
        this.tasks = tasks;
        this.activities = activities;
        this.navigator = navigator;
        known = new ImagePlatforms(session, tasks, this::learn);
        oneByOne.subscribe(this::read);
        image.subscribe(this::lookUp);
        command.subscribe(this::read);
        session.platforms().addListener((InvalidationListener) o -> probed());
        session.onConnected(this::connected);
    }

    private void connected(EngineInfo who) {
        listImages();
        lookUp();
    }

    /** Takes an image from another page. */
    void take(String reference) {
        image.set(reference);
    }

    /** The page came to the front: something may have been pulled or built meanwhile. */
    void refresh() {
        listImages();
        if (valid() && known.failure() == null) {
            known.look(reference());
        }
    }

    private void listImages() {
        tasks.run(() -> session.engine().images().list(), this::list, why -> images.clear());
    }

    private void list(List<ImageSummary> found) {
        var names =
                found.stream()
                        .map(ImageSummary::reference)
                        .filter(Objects::nonNull)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .sorted()
                        .toList();
        if (!images.equals(names)) {
            images.setAll(names);
        }
    }

    private String reference() {
        return image.get().strip();
    }

    private boolean valid() {
        return !reference().isEmpty() && ImageReference.problemWith(reference()).isEmpty();
    }

    /** Asks engine and registry, again where they answered. */
    void lookUp() {
        choices.clear();
        known.of(valid() ? reference() : "");
    }

    private void learn() {
        looking.set(valid() && known.asking());
        failure.set(valid() ? known.failure() : null);
        var missing = known.missing();
        note.set(missing == null ? "" : Words.get("matrix.only-local", missing.sentence()));
        for (var platform : known.all()) {
            var choice = choice(platform);
            choice.isHere(known.here().contains(platform));
        }
        var unprobed = known.all().stream().filter(p -> !session.support(p).probed()).toList();
        if (!unprobed.isEmpty()) {
            session.probe(unprobed);
        }
        propose();
    }

    private PlatformChoice choice(Platform platform) {
        return choices.stream()
                .filter(choice -> choice.platform().equals(platform))
                .findFirst()
                .orElseGet(() -> added(platform));
    }

    private PlatformChoice added(Platform platform) {
        var choice = new PlatformChoice(session.support(platform));
        choice.chosenProperty().subscribe(this::read);
        var all = new ArrayList<>(choices);
        all.add(choice);
        all.sort(Comparator.comparing(PlatformChoice::platform));
        choices.add(all.indexOf(choice), choice);
        return choice;
    }

    private void probed() {
        choices.forEach(choice -> choice.know(session.support(choice.platform())));
        propose();
    }

    private void propose() {
        boolean common = choices.stream().anyMatch(c -> COMMON.contains(c.platform()));
        for (var choice : choices) {
            boolean wanted =
                    choice.hereProperty().get() || !common || COMMON.contains(choice.platform());
            choice.propose(wanted && choice.supportProperty().get().runs().canRun());
        }
        read();
    }

    private void read() {
        var words = CommandWords.read(command.get());
        var chosen = chosen();
        request.set(Optional.empty());
        problem.set(problem(words, chosen));
        if (valid() && words.isWhole() && !chosen.isEmpty()) {
            request.set(
                    Optional.of(
                            new MatrixRequest(
                                    reference(),
                                    chosen,
                                    chosen.getFirst(),
                                    words.words(),
                                    LIMIT,
                                    oneByOne.get() ? 1 : MatrixRequest.AS_MANY_AS_CPUS)));
        }
    }

    private String problem(CommandWords words, List<Platform> chosen) {
        if (!reference().isEmpty() && !valid()) {
            return ImageReference.problemWith(reference()).orElse("");
        }
        if (!words.isWhole()) {
            return Words.get("matrix.open-quote");
        }
        boolean probing = choices.stream().anyMatch(c -> session.probing().contains(c.platform()));
        if (!choices.isEmpty() && chosen.isEmpty() && !looking.get() && !probing) {
            return Words.get("matrix.no-platform");
        }
        return words.wantShell() ? Words.get("matrix.no-shell") : "";
    }

    /** The baseline first: the engine's own platform, else what runs natively, else the first. */
    private List<Platform> chosen() {
        var own = session.info().map(EngineInfo::platform).orElse(null);
        return choices.stream()
                .filter(choice -> choice.chosenProperty().get())
                .map(PlatformChoice::platform)
                .sorted(
                        Comparator.comparing((Platform p) -> !p.equals(own))
                                .thenComparing(p -> !isNative(p))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private boolean isNative(Platform platform) {
        return session.support(platform).runs() instanceof RunsHow.Native;
    }

    /** Runs what the page describes; nothing if it describes nothing, or is at it. */
    void run() {
        var wanted = request.get().orElse(null);
        var now = trial.get();
        if (wanted == null || wanted.platforms() == null || now != null && now.running()) {
            return;
        }
        var lanes = wanted.platforms().stream().map(p -> Lane.waiting(session.support(p))).toList();
        trial.set(new Trial(wanted, lanes, session, runner, tasks, activities));
    }

    void stop() {
        var now = trial.get();
        if (now != null) {
            now.stop();
        }
    }

    /** Shows a run that was begun elsewhere, as if it had been begun here. */
    void show(Trial other) {
        var of = other.boardProperty().get().request();
        command.set(CommandWords.print(of.command()));
        image.set(of.image());
        trial.set(other);
    }

    /** Fills the page with what runs everywhere. */
    void example() {
        command.set(EXAMPLE);
        image.set(Words.get("matrix.example"));
    }

    /** Opens the wizard, so that a run that failed stays to be looked at. */
    void runAlone(MatrixRequest as, Platform platform) {
        navigator.run(RunSpec.builder(as.image()).platform(platform).command(as.command()).build());
    }

    /** The pieces of the command line that does the same; empty while something is missing. */
    List<String> commandLine() {
        return request.get().map(this::commandLine).orElse(List.of());
    }

    /** The same for what was run. */
    List<String> commandLine(MatrixRequest wanted) {
        return MatrixCommandLine.pieces(
                wanted, session.info().map(EngineInfo::platform).orElse(null));
    }

    StringProperty imageProperty() {
        return image;
    }

    StringProperty commandProperty() {
        return command;
    }

    /** Whether the platforms take turns, so that their times compare. */
    BooleanProperty oneByOneProperty() {
        return oneByOne;
    }

    /** The names of the images that are here. */
    ObservableList<String> images() {
        return images;
    }

    ObservableList<PlatformChoice> choices() {
        return choices;
    }

    /** Whether an answer about the image's platforms is still to come. */
    ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /** What is worth knowing of the platforms; empty for nothing. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** What is wrong with what was typed or chosen; empty for nothing. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Why there is nothing to choose from; null where there is. */
    ReadOnlyObjectProperty<@Nullable EngineFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What would be run now; empty while something is missing. */
    ReadOnlyObjectProperty<Optional<MatrixRequest>> requestProperty() {
        return request.getReadOnlyProperty();
    }

    /** The last run; null before the first. */
    ReadOnlyObjectProperty<@Nullable Trial> trialProperty() {
        return trial.getReadOnlyProperty();
    }
}
