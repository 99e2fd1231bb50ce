package dev.crossdock.ui.diagnosis;

import dev.crossdock.core.diagnosis.Autopsy;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Navigator.ContainerView;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Why the container that is looked at stopped, and what can be done about it. */
public final class DiagnosisViewModel {

    /** What there is to be seen. */
    public sealed interface Stage {

        /** No container. */
        record Nothing() implements Stage {}

        /** It runs, so that there is nothing to explain. */
        record Running(String name) implements Stage {}

        /** It is being looked at. */
        record Looking() implements Stage {}

        record Found(Autopsy autopsy) implements Stage {}

        record Failed(EngineFailure why) implements Stage {}
    }

    private final EngineSession session;
    private final Tasks tasks;
    private final Activities activities;
    private final Navigator navigator;
    private final Autopsies autopsies;
    private final Supplier<Set<String>> names;
    private final ReadOnlyObjectWrapper<Stage> stage =
            new ReadOnlyObjectWrapper<>(this, "stage", new Stage.Nothing());
    private final ObservableList<RemedyViewModel> remedies = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper(this, "busy", "");
    private final ReadOnlyObjectWrapper<@Nullable EngineFailure> failure =
            new ReadOnlyObjectWrapper<>(this, "failure");
    private @Nullable String container;
    private String rerunName = "";
    private Tasks.@Nullable Work work;

    /**
     * @param names those that containers have, so that a rerun gets one of its own
     */
    public DiagnosisViewModel(
            EngineSession session,
            Tasks tasks,
            Activities activities,
            Navigator navigator,
            Autopsies autopsies,
            Supplier<Set<String>> names) {
        this.session = session;
        this.tasks = tasks;
        this.activities = activities;
        this.navigator = navigator;
        this.autopsies = autopsies;
        this.names = names;
        autopsies
                .known()
                .addListener(
                        (MapChangeListener<String, Autopsy>)
                                change -> {
                                    if (change.getKey().equals(container) && change.wasAdded()) {
                                        found(change.getValueAdded());
                                    }
                                });
    }

    /**
     * Looks at a container; at none where the id is null.
     *
     * @param running whether it runs now
     */
    public void show(@Nullable String id, String name, boolean running) {
        if (id == null || !id.equals(container)) {
            failure.set(null);
            busy.set("");
        }
        container = id;
        if (id == null) {
            put(new Stage.Nothing());
            return;
        }
        var known = autopsies.known().get(id);
        if (running) {
            put(new Stage.Running(name));
        } else if (known != null) {
            found(known);
        } else {
            examine();
        }
    }

    /** Looks at it now, also if it runs: an emulated program may hang where it crashed. */
    public void examine() {
        var id = container;
        if (id == null) {
            return;
        }
        put(new Stage.Looking());
        autopsies.examine(
                id,
                autopsy -> {
                    if (id.equals(container)) {
                        found(autopsy);
                    }
                },
                why -> {
                    if (id.equals(container)) {
                        put(new Stage.Failed(why));
                    }
                });
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** What helps, the best first. */
    public ObservableList<RemedyViewModel> remedies() {
        return remedies;
    }

    /** What is being done, such as {@code Pulling}; empty for nothing. */
    public ReadOnlyStringProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last remedy could not be done; null if it could. */
    public ReadOnlyObjectProperty<@Nullable EngineFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Does the first remedy, if it can be done from here and is complete. */
    public void primary() {
        if (!remedies.isEmpty() && remedies.getFirst().readyProperty().get()) {
            apply(remedies.getFirst());
        }
    }

    /** Does what a remedy says, as far as Crossdock can. */
    public void apply(RemedyViewModel chosen) {
        var spec = chosen.specProperty().get();
        switch (chosen.remedy()) {
            case Remedy.Rerun rerun when spec != null -> start(spec);
            case Remedy.Pull pull -> pull(pull);
            default -> {}
        }
    }

    /** Leads to where evidence of a kind can be seen as a whole. */
    public void open(String pageId) {
        navigator.open(pageId);
    }

    /** Runs something in a new container, and leads to it. A name that is taken is counted on. */
    public void start(RunSpec spec) {
        var named = FreeName.named(spec, names.get());
        perform(
                Words.get("diagnosis.starting", spec.image()),
                () -> new Rerun(session.engine(), progress -> {}).run(named),
                made -> navigator.showContainer(made.id(), side(spec, made)));
    }

    private static ContainerView side(RunSpec spec, Rerun.Outcome made) {
        if (!made.started()) {
            return ContainerView.DIAGNOSIS;
        }
        return spec.tty() && spec.interactive() ? ContainerView.TERMINAL : ContainerView.CONSOLE;
    }

    private void pull(Remedy.Pull pull) {
        var platform = Platform.parse(pull.platform());
        perform(
                Words.get("diagnosis.pulling", pull.reference()),
                () -> {
                    session.engine().images().pull(pull.reference(), platform, progress -> {});
                    return pull;
                },
                done -> examine());
    }

    private <T> void perform(String what, Callable<T> job, Consumer<T> then) {
        if (!busy.get().isEmpty()) {
            return;
        }
        failure.set(null);
        busy.set(what);
        var activity = activities.start(what, this::cancel);
        work =
                tasks.run(
                        job,
                        result -> {
                            activity.end();
                            busy.set("");
                            then.accept(result);
                        },
                        why -> {
                            activity.end();
                            busy.set("");
                            failure.set(why);
                        });
    }

    private void cancel() {
        if (work != null) {
            work.cancel();
        }
        busy.set("");
    }

    private void found(Autopsy autopsy) {
        put(new Stage.Found(autopsy));
    }

    private void put(Stage now) {
        if (now.equals(stage.get())) {
            return;
        }
        remedies.setAll(now instanceof Stage.Found(var autopsy) ? remedies(autopsy) : List.of());
        stage.set(now);
    }

    /** The name of the container that a rerun makes. */
    public String rerunName() {
        return rerunName;
    }

    private List<RemedyViewModel> remedies(Autopsy autopsy) {
        var before = autopsy.container().spec();
        var name = FreeName.after(autopsy.container().name(), names.get());
        rerunName = name;
        return autopsy.answer().remedies().stream()
                .map(remedy -> new RemedyViewModel(remedy, before, name))
                .toList();
    }

    /** What runs natively on the engine, in words; empty if that is not known. */
    public String enginePlatform() {
        return session.info().map(info -> info.platform().toString()).orElse("");
    }

    /** The other answers, less likely. */
    public static List<Finding> others(Autopsy autopsy) {
        return autopsy.findings().subList(1, autopsy.findings().size());
    }
}
