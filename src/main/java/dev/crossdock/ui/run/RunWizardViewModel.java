package dev.crossdock.ui.run;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The wizard: one run, edited by one page after the other. */
public final class RunWizardViewModel {
    private final ObjectProperty<RunSpec> spec =
            new SimpleObjectProperty<>(this, "spec", RunSpec.of(""));
    private final ReadOnlyObjectWrapper<RunSpec> before =
            new ReadOnlyObjectWrapper<>(this, "before", RunSpec.of(""));
    private final ReadOnlyObjectWrapper<WizardStep> step =
            new ReadOnlyObjectWrapper<>(this, "step", WizardStep.IMAGE);
    private final ImageFacts facts;
    private final ImagePageViewModel image;
    private final PlatformPageViewModel platform;
    private final ProofViewModel proof;
    private final SettingsPageViewModel settings;
    private final ReviewPageViewModel review;
    private final StringBinding title;
    private final StringBinding nextText;
    private final BooleanBinding ready;
    private @Nullable String accepted;

    /**
     * @param memory what was run before, and keeps what is run
     * @param variables this machine's environment
     * @param preferred the platform to begin with where an image has it; null for the best one
     * @param started called when the container runs
     */
    RunWizardViewModel(
            EngineSession session,
            Tasks tasks,
            Activities activities,
            RunMemory memory,
            UnaryOperator<@Nullable String> variables,
            Clock clock,
            Supplier<@Nullable Platform> preferred,
            Consumer<Launch.Outcome.Started> started) {
        facts = new ImageFacts(session, tasks);
        image = new ImagePageViewModel(session, tasks, memory, variables);
        platform = new PlatformPageViewModel(session, facts, spec, clock, preferred);
        proof = new ProofViewModel(session, tasks, facts, spec);
        settings = new SettingsPageViewModel(session, tasks, facts, spec);
        review =
                new ReviewPageViewModel(
                        session,
                        tasks,
                        activities,
                        facts,
                        spec,
                        now -> {
                            memory.remember(spec.get());
                            started.accept(now);
                        });
        title = Bindings.createStringBinding(this::titleText, spec, step);
        nextText =
                Bindings.createStringBinding(
                        this::nextWords, step, review.blockedProperty(), review.runningProperty());
        ready =
                Bindings.createBooleanBinding(
                        this::canGoOn,
                        step,
                        image.readyProperty(),
                        platform.chosenProperty(),
                        review.lookedProperty(),
                        review.runningProperty());
    }

    /**
     * Begins.
     *
     * @param given what is already known of the run; null to begin from nothing
     */
    void begin(@Nullable RunSpec given) {
        image.load();
        if (given != null) {
            image.setText(given.image());
            accepted = given.image();
            begin(given, Origin.GIVEN);
            enter(WizardStep.PLATFORM);
        }
    }

    private enum Origin {
        NAMED,
        PASTED,
        GIVEN
    }

    private void begin(RunSpec run, Origin origin) {
        spec.set(run);
        platform.begin(run, origin == Origin.PASTED);
        boolean edited = !run.equals(RunSpec.of(run.image()));
        settings.begin(origin == Origin.PASTED || origin == Origin.GIVEN && edited);
        facts.of(run.image());
    }

    /**
     * Goes to the next page, or from the last runs it; does nothing while that cannot be. Where
     * something is wrong on the page, it is pointed out.
     */
    public void next() {
        if (!ready.get()) {
            return;
        }
        if (step.get() == WizardStep.REVIEW) {
            review.run();
            return;
        }
        if (step.get() == WizardStep.SETTINGS && !settings.isRight()) {
            settings.pointOut();
            return;
        }
        if (step.get() == WizardStep.IMAGE) {
            acceptImage();
        }
        enter(step.get().next());
    }

    /** What was typed on the other pages stays, as long as the same is to be run. */
    private void acceptImage() {
        var typed = image.getText().strip();
        var run = image.spec();
        if (run != null && !typed.equals(accepted)) {
            accepted = typed;
            begin(run, image.isCommand() ? Origin.PASTED : Origin.NAMED);
        }
    }

    public void back() {
        if (!review.isRunning()) {
            enter(step.get().previous());
        }
    }

    /** Goes back to a page that was already there; one further on is reached by {@link #next}. */
    public void goTo(WizardStep wanted) {
        if (wanted.isBefore(step.get()) && !review.isRunning()) {
            enter(wanted);
        }
    }

    private void enter(WizardStep wanted) {
        var now = spec.get();
        var from =
                wanted == WizardStep.PLATFORM
                        ? now.toBuilder().platform(platform.pasted()).build()
                        : now;
        if (step.get() == WizardStep.PLATFORM) {
            platform.leave();
        }
        before.set(from);
        step.set(wanted);
        switch (wanted) {
            case IMAGE -> image.load();
            case PLATFORM -> platform.enter();
            case SETTINGS -> settings.enter();
            case REVIEW -> review.enter();
        }
    }

    private boolean canGoOn() {
        return switch (step.get()) {
            case IMAGE -> image.isReady();
            case PLATFORM -> platform.getChosen() != null;
            case SETTINGS -> true;
            case REVIEW -> review.isLooked() && !review.isRunning();
        };
    }

    private String titleText() {
        return step.get() == WizardStep.IMAGE
                ? Words.get("wizard.title")
                : Words.get("wizard.title-of", spec.get().image());
    }

    private String nextWords() {
        if (step.get() != WizardStep.REVIEW) {
            return Words.get("wizard.next", step.get().next().title());
        }
        if (review.isRunning()) {
            return Words.get("wizard.running");
        }
        return Words.get(review.isBlocked() ? "wizard.run-anyway" : "wizard.run");
    }

    /** Whether something would be lost that somebody typed. */
    boolean isTyped() {
        var text = image.getText().strip();
        boolean picked = image.isPicked();
        boolean given = text.equals(accepted) && !image.isCommand();
        return settings.isTyped() || !text.isEmpty() && !picked && !given;
    }

    /** Nothing more is to be asked or pulled. */
    void close() {
        review.cancel();
        proof.cancel();
        facts.stop();
        platform.close();
    }

    /** What the image says of the chosen platform. */
    public ProofViewModel getProof() {
        return proof;
    }

    /** The run, as every page leaves it. */
    public ObjectProperty<RunSpec> specProperty() {
        return spec;
    }

    public RunSpec getSpec() {
        return spec.get();
    }

    /** The run as it was before the page that is shown, so that its changes can be marked. */
    public ReadOnlyObjectProperty<RunSpec> beforeProperty() {
        return before.getReadOnlyProperty();
    }

    public RunSpec getBefore() {
        return before.get();
    }

    public ReadOnlyObjectProperty<WizardStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public WizardStep getStep() {
        return step.get();
    }

    public ImagePageViewModel getImage() {
        return image;
    }

    public PlatformPageViewModel getPlatform() {
        return platform;
    }

    public SettingsPageViewModel getSettings() {
        return settings;
    }

    public ReviewPageViewModel getReview() {
        return review;
    }

    public StringBinding titleProperty() {
        return title;
    }

    public String getTitle() {
        return title.get();
    }

    /** What the button that goes on says. */
    public StringBinding nextTextProperty() {
        return nextText;
    }

    public String getNextText() {
        return nextText.get();
    }

    /** Whether the page is such that one can go on. */
    public BooleanBinding readyProperty() {
        return ready;
    }

    public boolean isReady() {
        return ready.get();
    }
}
