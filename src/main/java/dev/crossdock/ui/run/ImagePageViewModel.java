package dev.crossdock.ui.run;

import dev.crossdock.core.engine.ImageSummary;
import dev.crossdock.core.run.DockerRun;
import dev.crossdock.core.run.RunRecord;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.run.Secrecy;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The first page: what to run, as the name of an image or as a whole command. */
public final class ImagePageViewModel {
    /** About as many characters as the field is wide. */
    private static final int COLUMNS = 90;

    private final EngineSession session;
    private final Tasks tasks;
    private final RunMemory memory;
    private String picked = "";
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObservableList<ImageRow> all = FXCollections.observableArrayList();
    private final FilteredList<ImageRow> images = new FilteredList<>(all);
    private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper(this, "listed");
    private final ObjectBinding<ImageInput> input;
    private final BooleanBinding ready;
    private final BooleanBinding wrong;
    private final BooleanBinding command;
    private final BooleanBinding anyHere = Bindings.isNotEmpty(all);
    private final BooleanBinding listing;
    private final StringBinding message;

    /**
     * @param memory what was run before
     * @param variables this machine's environment
     */
    ImagePageViewModel(
            EngineSession session,
            Tasks tasks,
            RunMemory memory,
            UnaryOperator<@Nullable String> variables) {
        this.session = session;
        this.tasks = tasks;
        this.memory = memory;
        input = Bindings.createObjectBinding(() -> ImageInput.read(text.get(), variables), text);
        ready =
                Bindings.createBooleanBinding(
                        () ->
                                input.get() instanceof ImageInput.Name
                                        || input.get() instanceof ImageInput.Command,
                        input);
        wrong = Bindings.createBooleanBinding(() -> input.get() instanceof ImageInput.Wrong, input);
        command =
                Bindings.createBooleanBinding(
                        () -> input.get() instanceof ImageInput.Command, input);
        listing =
                Bindings.createBooleanBinding(
                        () -> text.get().strip().chars().noneMatch(Character::isWhitespace), text);
        message = Bindings.createStringBinding(this::say, input, all, listed);
        text.subscribe(this::filter);
    }

    /** Lists the images that are here. */
    void load() {
        tasks.run(
                () -> rows(session.engine().images().list()),
                rows -> {
                    all.setAll(rows);
                    listed.set(true);
                },
                failure -> listed.set(true));
    }

    private static List<ImageRow> rows(List<ImageSummary> images) {
        return images.stream()
                .flatMap(
                        image ->
                                Stream.ofNullable(image.reference())
                                        .map(name -> ImageRow.of(image, name)))
                .sorted(Comparator.comparing(ImageRow::reference))
                .toList();
    }

    /** One that was clicked fills the field and must not make the others go away. */
    private void filter(String typed) {
        if (all.stream().noneMatch(row -> row.reference().equals(typed))) {
            images.setPredicate(row -> row.matches(typed));
        }
    }

    private String say() {
        return switch (input.get()) {
            case ImageInput.Nothing n -> Words.get("wizard.image.nothing");
            case ImageInput.Wrong(var sentence, var position) -> sentence;
            case ImageInput.Command c -> Words.get("wizard.image.command");
            case ImageInput.Name(var reference) ->
                    !listed.get()
                            ? ""
                            : isHere(reference)
                                    ? Words.get("wizard.image.here", reference, Here.name())
                                    : Words.get(
                                            "wizard.image.elsewhere",
                                            reference,
                                            Here.name(),
                                            ImageNames.registry(reference));
        };
    }

    private boolean isHere(String reference) {
        var name = ImageNames.familiar(reference);
        return all.stream().anyMatch(row -> row.reference().equals(name));
    }

    /** The run that it stands for; null while it stands for none. */
    @Nullable RunSpec spec() {
        return switch (input.get()) {
            case ImageInput.Command(var run, var spec) -> spec;
            case ImageInput.Name(var reference) -> RunSpec.builder(reference).detach(true).build();
            default -> null;
        };
    }

    /** What the command was read as, line by line; empty where there is none. */
    List<ReadPart> parts() {
        return input.get() instanceof ImageInput.Command(var run, var spec)
                ? ReadPart.of(run, spec)
                : List.of();
    }

    /** Takes what was run before, to be read and changed. */
    void pick(RunRecord record) {
        picked = DockerRun.wrapped(record.spec(), Secrecy.SHOWN, COLUMNS);
        text.set(picked);
    }

    /** Whether what stands there was taken from a list, and not typed. */
    boolean isPicked() {
        var now = text.get().strip();
        return now.equals(picked.strip())
                || all.stream().anyMatch(row -> row.reference().equals(now));
    }

    RunMemory memory() {
        return memory;
    }

    EngineSession session() {
        return session;
    }

    public StringProperty textProperty() {
        return text;
    }

    public String getText() {
        return text.get();
    }

    public void setText(String value) {
        text.set(value);
    }

    public ObjectBinding<ImageInput> inputProperty() {
        return input;
    }

    /** Those that are here and match what is typed. */
    public ObservableList<ImageRow> getImages() {
        return images;
    }

    /** Whether what is typed may be the name of one that is here, so that they are listed. */
    public BooleanBinding listingProperty() {
        return listing;
    }

    /** Whether any image is here. */
    public BooleanBinding anyHereProperty() {
        return anyHere;
    }

    /** Whether the engine has said which are here. */
    public ReadOnlyBooleanProperty listedProperty() {
        return listed.getReadOnlyProperty();
    }

    public boolean isListed() {
        return listed.get();
    }

    /** Whether what is typed can be run. */
    public BooleanBinding readyProperty() {
        return ready;
    }

    public boolean isReady() {
        return ready.get();
    }

    public BooleanBinding wrongProperty() {
        return wrong;
    }

    public boolean isWrong() {
        return wrong.get();
    }

    /** Whether a whole command is typed. */
    public BooleanBinding commandProperty() {
        return command;
    }

    public boolean isCommand() {
        return command.get();
    }

    /** What was understood, or what is wrong. */
    public StringBinding messageProperty() {
        return message;
    }

    public String getMessage() {
        return message.get();
    }
}
