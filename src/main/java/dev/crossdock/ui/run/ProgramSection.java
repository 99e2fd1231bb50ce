package dev.crossdock.ui.run;

import dev.crossdock.core.engine.ImageDetails;
import dev.crossdock.core.preflight.TerminalDefault;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.run.RunSpecBuilder;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.CommandWords;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/** What the container is called, what runs in it, and whether somebody sits before it. */
public final class ProgramSection implements Section {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]+");

    private final Field name =
            new Field(
                    text -> NAME.matcher(text).matches() ? "" : Words.get("run.parse.name", text));
    private final Field command = new Field(ProgramSection::checkWords);
    private final Field entrypoint = new Field(ProgramSection::checkWords);
    private final BooleanProperty terminal = new SimpleBooleanProperty(this, "terminal");
    private final ReadOnlyStringWrapper terminalHint =
            new ReadOnlyStringWrapper(this, "terminalHint", "");
    private final ReadOnlyStringWrapper own = new ReadOnlyStringWrapper(this, "own", "");
    private final ReadOnlyStringWrapper ownEntrypoint =
            new ReadOnlyStringWrapper(this, "ownEntrypoint", "");
    private final ReadOnlyBooleanWrapper shellOffered =
            new ReadOnlyBooleanWrapper(this, "shellOffered");
    private RunSpec loaded = RunSpec.of("");
    private @Nullable ImageDetails image;
    private boolean decided;
    private boolean deciding;

    ProgramSection() {
        List.of(command.textProperty(), entrypoint.textProperty())
                .forEach(text -> text.subscribe(this::think));
        terminal.subscribe(
                () -> {
                    decided |= !deciding;
                    hint();
                });
    }

    private static String checkWords(String text) {
        var read = CommandWords.read(text);
        return read.isWhole()
                ? ""
                : Words.get(
                        read.open() == '\\' ? "wizard.words.backslash" : "run.parse.unclosed",
                        read.open());
    }

    /**
     * Begins with a run.
     *
     * @param asItIs whether somebody already said whether it has a terminal
     */
    void begin(boolean asItIs) {
        decided = asItIs;
    }

    @Override
    public void load(RunSpec spec) {
        loaded = spec;
        deciding = true;
        name.load(spec.name());
        command.load(CommandWords.print(spec.command()));
        var given = spec.entrypoint();
        entrypoint.load(given == null ? "" : CommandWords.print(given));
        terminal.set(spec.tty());
        deciding = false;
        think();
    }

    /** What the image itself would run, as soon as that is known. */
    void image(@Nullable ImageDetails details) {
        image = details;
        own.set(details == null ? "" : CommandWords.print(details.command()));
        ownEntrypoint.set(details == null ? "" : CommandWords.print(details.entrypoint()));
        think();
    }

    private void think() {
        shellOffered.set(CommandWords.read(command.getText()).wantShell());
        if (!decided && !deciding) {
            deciding = true;
            terminal.set(TerminalDefault.isWanted(run(), image));
            deciding = false;
        }
        hint();
    }

    private void hint() {
        var words = TerminalDefault.words(run(), image);
        boolean wanted = TerminalDefault.isWanted(run(), image);
        if (wanted) {
            terminalHint.set(Words.get("wizard.terminal.wanted", words.getLast()));
        } else {
            terminalHint.set(terminal.get() ? "" : Words.get("wizard.terminal.log"));
        }
    }

    private RunSpec run() {
        var run = loaded.toBuilder();
        write(run);
        return run.build();
    }

    @Override
    public void write(RunSpecBuilder run) {
        if (name.isRight()) {
            run.name(name.value());
        }
        if (command.isRight()) {
            run.command(CommandWords.read(command.getText()).words());
        }
        if (entrypoint.isRight()) {
            run.entrypoint(writtenEntrypoint());
        }
        if (terminal.get() != loaded.tty()) {
            run.tty(terminal.get()).interactive(terminal.get()).detach(!terminal.get());
        } else {
            run.tty(loaded.tty()).interactive(loaded.interactive()).detach(loaded.detach());
        }
    }

    /** One that was cleared with {@code --entrypoint ""} stays so. */
    private @Nullable List<String> writtenEntrypoint() {
        var given = loaded.entrypoint();
        boolean cleared = given != null && given.isEmpty();
        return entrypoint.value() == null
                ? cleared ? List.of() : null
                : CommandWords.read(entrypoint.getText()).words();
    }

    /** Puts the command as it stands into a shell's hands. */
    public void useShell() {
        command.setText(CommandWords.print(List.of("sh", "-c", command.getText().strip())));
    }

    @Override
    public boolean isRight() {
        return name.isRight() && command.isRight() && entrypoint.isRight();
    }

    @Override
    public List<Observable> changes() {
        return List.of(
                name.textProperty(), command.textProperty(), entrypoint.textProperty(), terminal);
    }

    public Field getName() {
        return name;
    }

    public Field getCommand() {
        return command;
    }

    public Field getEntrypoint() {
        return entrypoint;
    }

    public BooleanProperty terminalProperty() {
        return terminal;
    }

    public boolean isTerminal() {
        return terminal.get();
    }

    /** Why it has a terminal, or what it means that it has none. */
    public ReadOnlyStringProperty terminalHintProperty() {
        return terminalHint.getReadOnlyProperty();
    }

    public String getTerminalHint() {
        return terminalHint.get();
    }

    /** The image's own command; empty where it is not known. */
    public ReadOnlyStringProperty ownProperty() {
        return own.getReadOnlyProperty();
    }

    public String getOwn() {
        return own.get();
    }

    /** The image's own entrypoint; empty where it has none, or it is not known. */
    public ReadOnlyStringProperty ownEntrypointProperty() {
        return ownEntrypoint.getReadOnlyProperty();
    }

    public String getOwnEntrypoint() {
        return ownEntrypoint.get();
    }

    /** Whether the command has something in it that only a shell would understand. */
    public ReadOnlyBooleanProperty shellOfferedProperty() {
        return shellOffered.getReadOnlyProperty();
    }

    public boolean isShellOffered() {
        return shellOffered.get();
    }
}
