package dev.crossdock.ui.run;

import dev.crossdock.core.matrix.PlatformProof;
import dev.crossdock.core.matrix.PlatformProof.Answer;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** What the image itself says of the platform that is chosen, when it is asked. */
public final class ProofViewModel {

    /** How far it is, and what came of it. */
    public enum State {
        NOT_ASKED,
        RUNNING,
        /** What it says is what the platform is. */
        FITS,
        /** It says something else, or could not run. */
        WRONG,
        /** The image cannot say it, or it was not possible to ask. */
        UNKNOWN
    }

    private final EngineSession session;
    private final Tasks tasks;
    private final ImageFacts facts;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", State.NOT_ASKED);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private String image = "";
    private @Nullable Platform platform;
    private Tasks.Work work = () -> {};

    ProofViewModel(
            EngineSession session, Tasks tasks, ImageFacts facts, ObjectProperty<RunSpec> spec) {
        this.session = session;
        this.tasks = tasks;
        this.facts = facts;
        spec.subscribe(this::follow);
    }

    /** An answer is that of one image on one platform. */
    private void follow(RunSpec run) {
        if (!run.image().equals(image) || !Objects.equals(run.platform(), platform)) {
            cancel();
            image = run.image();
            platform = run.platform();
            show(State.NOT_ASKED, "");
        }
    }

    /** Asks the image, pulling it first where it is not here. */
    public void verify() {
        var asked = platform;
        if (asked == null || state.get() == State.RUNNING) {
            return;
        }
        var name = image;
        boolean here = facts.isLocal(asked);
        show(State.RUNNING, Words.get("wizard.proof.running", name, asked));
        work =
                tasks.run(
                        () -> PlatformProof.of(session.engine(), name, asked),
                        answer -> {
                            show(answer, asked);
                            if (!here) {
                                facts.look();
                            }
                        },
                        why -> show(State.UNKNOWN, why.sentence()));
    }

    /** Ends it; what it had made is removed. */
    public void cancel() {
        work.cancel();
        if (state.get() == State.RUNNING) {
            show(State.NOT_ASKED, "");
        }
    }

    private void show(Answer answer, Platform asked) {
        switch (answer) {
            case Answer.Machine(var machine, var expected, var fits) ->
                    show(
                            fits ? State.FITS : State.WRONG,
                            fits
                                    ? Words.get("wizard.proof.fits", machine)
                                    : Words.get("wizard.proof.wrong", machine, expected, asked));
            case Answer.NoUname none -> show(State.UNKNOWN, withoutUname(asked));
            case Answer.Silent(var detail) ->
                    show(State.WRONG, Words.get("wizard.proof.silent", detail));
        }
    }

    /** Then at least what a program of our own was told counts, where one was started. */
    private String withoutUname(Platform asked) {
        var support = session.platforms().get(asked);
        var machine = support == null ? null : support.machine();
        return machine == null
                ? Words.get("wizard.proof.no-uname", image)
                : Words.get("wizard.proof.no-uname-probed", image, asked, machine);
    }

    private void show(State now, String words) {
        text.set(words);
        state.set(now);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State getState() {
        return state.get();
    }

    /** What is being done, or what came of it; empty while nothing was asked. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public String getText() {
        return text.get();
    }
}
