package dev.crossdock.ui.terminal;

import dev.crossdock.core.diagnosis.files.Shell;
import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** One terminal of a container. It is opened when it is looked at for the first time. */
public final class TerminalViewModel {

    /** What there is to be seen. */
    sealed interface Stage {

        /** Nobody looks. */
        record Closed() implements Stage {}

        record Opening() implements Stage {}

        /** To be typed into. */
        record Open(EngineTty tty) implements Stage {}

        /** The program in it has ended. */
        record Ended(String name) implements Stage {}

        /** There is no shell to be opened. */
        record NoShell(String container) implements Stage {}

        /**
         * It does not run.
         *
         * @param shell that is in it; null if there is none
         */
        record Stopped(ContainerDetails container, @Nullable Shell shell) implements Stage {}

        record Failed(EngineFailure why) implements Stage {}

        /** It was open, and the engine went away. */
        record Lost() implements Stage {}
    }

    private final EngineSession session;
    private final Tasks tasks;
    private final Consumer<RunSpec> runner;
    private final int number;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyObjectWrapper<Stage> stage =
            new ReadOnlyObjectWrapper<>(this, "stage", new Stage.Closed());
    private @Nullable ContainerDetails container;
    private @Nullable EngineTty tty;
    private Tasks.@Nullable Work work;
    private boolean looked;

    /** Counts openings and closings. */
    private volatile int turn;

    /**
     * @param runner runs something in a new container
     * @param number among the container's terminals, from 1; the first one is the container's own
     *     where that has one, each further one is a shell of its own
     */
    public TerminalViewModel(
            EngineSession session, Tasks tasks, Consumer<RunSpec> runner, int number) {
        this.session = session;
        this.tasks = tasks;
        this.runner = runner;
        this.number = number;
        title.set(Words.get("terminal.tab", number));
    }

    int number() {
        return number;
    }

    /** The program in it, and its number where that is not 1. */
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Whether something goes on in it, seen or not. */
    boolean isOpen() {
        return stage.get() instanceof Stage.Open || stage.get() instanceof Stage.Opening;
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Takes what is known of the container that is looked at; null for none. */
    public void container(@Nullable ContainerDetails now) {
        var before = container;
        container = now;
        boolean other = now == null || before == null || !before.id().equals(now.id());
        boolean turned = !other && before.state().status() != now.state().status();
        boolean again = !other && isAnotherRun(before.state().started(), now.state().started());
        if (other || again || turned && !(stage.get() instanceof Stage.Open)) {
            close();
            if (looked) {
                open();
            }
        }
    }

    private static boolean isAnotherRun(@Nullable Instant before, @Nullable Instant now) {
        return before != null && now != null && !before.equals(now);
    }

    /** Whether the terminal is in sight. The first time it is opened. */
    public void look(boolean now) {
        looked = now;
        if (now && stage.get() instanceof Stage.Closed) {
            open();
        }
    }

    /** Opens it, once more if it has ended. */
    public void open() {
        var one = container;
        if (one == null) {
            return;
        }
        close();
        stage.set(new Stage.Opening());
        int mine = ++turn;
        work =
                tasks.run(
                        () -> inTurn(mine, opened(session.engine(), one)),
                        this::put,
                        why -> put(new Stage.Failed(why)));
    }

    /** Runs a shell in the image of the stopped container, in a new container. */
    public void runShell() {
        if (stage.get() instanceof Stage.Stopped(var one, var shell) && shell != null) {
            runner.accept(shellIn(one, shell));
        }
    }

    static RunSpec shellIn(ContainerDetails container, Shell shell) {
        return container.spec().toBuilder()
                .tty(true)
                .interactive(true)
                .detach(false)
                .remove(true)
                .restart(null)
                .entrypoint(List.of(shell.path()))
                .command(shell.arguments())
                .build();
    }

    /** Closes the terminal in the window. A container's own terminal goes on without it. */
    public void close() {
        turn++;
        if (work != null) {
            work.cancel();
            work = null;
        }
        var open = tty;
        tty = null;
        if (open != null) {
            Thread.ofVirtual().name("crossdock-terminal-close").start(open::close);
        }
        stage.set(new Stage.Closed());
    }

    /** What was opened when nobody waits for it any more is closed again. */
    private Stage inTurn(int mine, Stage opened) {
        if (mine != turn && opened instanceof Stage.Open(var late)) {
            late.close();
        }
        return opened;
    }

    private void put(Stage now) {
        stage.set(now);
        tty = now instanceof Stage.Open(var opened) ? opened : null;
        if (tty != null) {
            title.set(titled(tty.getName()));
        }
    }

    private String titled(String program) {
        var file = program.replaceFirst(" .*", "").replaceFirst(".*/", "");
        return number == 1 ? file : Words.get("terminal.tab.numbered", file, number);
    }

    private Stage opened(Engine engine, ContainerDetails one) {
        if (!one.state().status().isRunning()) {
            return new Stage.Stopped(one, OpenTerminal.shell(engine, one).orElse(null));
        }
        if (one.spec().tty() && number == 1) {
            return connected(OpenTerminal.ofContainer(engine, one));
        }
        return OpenTerminal.withShell(engine, one)
                .<Stage>map(this::connected)
                .orElseGet(() -> new Stage.NoShell(one.name()));
    }

    private Stage connected(OpenTerminal terminal) {
        var self = new EngineTty[1];
        self[0] =
                new EngineTty(
                        terminal.attachment(),
                        terminal.name(),
                        terminal.before(),
                        () -> tasks.onFxThread(() -> ended(self[0], terminal.name())));
        return new Stage.Open(self[0]);
    }

    /** A program that ended and an engine that went away end the stream alike. */
    private void ended(EngineTty which, String name) {
        if (which != tty) {
            return;
        }
        tty = null;
        work =
                tasks.run(
                        () -> {
                            session.engine().ping();
                            return new Stage.Ended(name);
                        },
                        stage::set,
                        why -> stage.set(new Stage.Lost()));
    }
}
