package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuilderInfo;
import dev.crossdock.core.build.BuilderMachines;
import dev.crossdock.core.build.Builders;
import dev.crossdock.core.build.FarMachine;
import dev.crossdock.core.build.OwnBuilder;
import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.run.shell.Quoting;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The further machines of Crossdock's own builder. One is asked before it is added: buildx forgets
 * what it was told of the other machines when one cannot be reached (seen on 0.13.1 and 0.29.1).
 */
final class MachinesViewModel {

    private final EngineSession session;
    private final EngineAddress address;
    private final Builders builders;
    private final BuilderMachines machines;
    private final Tasks tasks;
    private final Consumer<List<BuilderInfo>> changed;

    private final StringProperty place = new SimpleStringProperty(this, "place", "");
    private final ReadOnlyObjectWrapper<@Nullable FarMachine> found =
            new ReadOnlyObjectWrapper<>(this, "found");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper technical =
            new ReadOnlyStringWrapper(this, "technical", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ObservableList<BuilderInfo.Node> others = FXCollections.observableArrayList();
    private List<BuilderInfo> known = List.of();
    private Tasks.Work work = () -> {};

    /**
     * @param changed gets all builders, after a machine has come or gone
     */
    MachinesViewModel(
            EngineSession session,
            EngineAddress address,
            Builders builders,
            Tasks tasks,
            Consumer<List<BuilderInfo>> changed) {
        this.session = session;
        this.address = address;
        this.builders = builders;
        this.machines = builders.machinesOn(address);
        this.tasks = tasks;
        this.changed = changed;
        place.subscribe(this::forget);
        list(false);
    }

    private void forget() {
        found.set(null);
        problem.set("");
        technical.set("");
    }

    private void list(boolean after) {
        begin(
                () -> builders.on(address).all(),
                all -> {
                    known = all;
                    others.setAll(own().others());
                    if (after) {
                        changed.accept(all);
                    }
                });
    }

    private <T> void begin(java.util.concurrent.Callable<T> asking, Consumer<T> then) {
        busy.set(true);
        work =
                tasks.run(
                        asking,
                        answer -> {
                            busy.set(false);
                            then.accept(answer);
                        },
                        failure -> {
                            busy.set(false);
                            problem.set(failure.sentence());
                        });
    }

    private OwnBuilder own() {
        return new OwnBuilder(known, address.uri(), able());
    }

    /** What is not known to be impossible, this engine's own platform first. */
    private List<Platform> able() {
        return Stream.concat(
                        session.info().map(info -> info.platform()).stream(),
                        Platform.USUAL.stream())
                .distinct()
                .filter(one -> !(session.support(one).runs() instanceof RunsHow.Unavailable))
                .toList();
    }

    /** Asks the machine that was typed; what comes of it is told. */
    void ask() {
        forget();
        var where = place.get().strip();
        begin(
                () -> machines.ask(where),
                answer -> {
                    switch (answer) {
                        case BuilderMachines.Found(var machine) ->
                                own().refusal(machine)
                                        .ifPresentOrElse(problem::set, () -> found.set(machine));
                        case BuilderMachines.NotFound(var sentence, var words) -> {
                            problem.set(sentence);
                            technical.set(words);
                        }
                    }
                });
    }

    /** Adds the machine that answered. */
    void add() {
        change(own().adding(Objects.requireNonNull(found.get())));
    }

    /** Takes one off. */
    void remove(BuilderInfo.Node node) {
        change(own().removing(node.name()));
    }

    private void change(List<List<String>> commands) {
        begin(
                () -> machines.run(commands),
                failed -> {
                    failed.ifPresentOrElse(
                            words -> {
                                problem.set(Words.get("builds.machines.not-changed"));
                                technical.set(words);
                            },
                            () -> place.set(""));
                    list(true);
                });
    }

    /** The commands that {@link #add()} will run, as they are typed. */
    List<String> commands() {
        var machine = found.get();
        return machine == null
                ? List.of()
                : own().adding(machine).stream().map(MachinesViewModel::line).toList();
    }

    private static String line(List<String> words) {
        return words.stream().map(Quoting.LITERAL::quote).collect(Collectors.joining(" "));
    }

    /** Gives up what is under way. */
    void cancel() {
        work.cancel();
        busy.set(false);
    }

    /** Where the machine is: {@code ssh://me@server}, or the name of a Docker context. */
    StringProperty placeProperty() {
        return place;
    }

    /** The machine that answered; null while none did. */
    ReadOnlyObjectProperty<@Nullable FarMachine> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Why it is of no use; empty if nothing is wrong. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The docker command's own words on that. */
    ReadOnlyStringProperty technicalProperty() {
        return technical.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The machines that there are beside this one. */
    ObservableList<BuilderInfo.Node> others() {
        return others;
    }
}
