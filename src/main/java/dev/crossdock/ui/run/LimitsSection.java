package dev.crossdock.ui.run;

import dev.crossdock.core.run.MemorySize;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.run.RunSpecBuilder;
import dev.crossdock.core.text.Words;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** How much a container may use, as whom it runs, and what becomes of it. */
public final class LimitsSection implements Section {
    /** Not restarted, which is what is meant where nothing is said. */
    static final String NEVER = "no";

    private static final Pattern DECIMAL = Pattern.compile("\\d+(\\.\\d*)?|\\.\\d+");

    private final Field memory =
            new Field(
                    text ->
                            MemorySize.parse(text).isPresent()
                                    ? ""
                                    : Words.get("run.parse.memory", text));
    private final Field cpus =
            new Field(
                    text ->
                            DECIMAL.matcher(text).matches()
                                    ? ""
                                    : Words.get("run.parse.cpus", text));
    private final Field network = new Field(LimitsSection::oneWord);
    private final Field user = new Field(LimitsSection::oneWord);
    private final Field directory =
            new Field(text -> text.startsWith("/") ? "" : Words.get("wizard.directory.relative"));
    private final ObjectProperty<String> restart =
            new SimpleObjectProperty<>(this, "restart", NEVER);
    private final BooleanProperty init = new SimpleBooleanProperty(this, "init");
    private final BooleanProperty remove = new SimpleBooleanProperty(this, "remove");
    private final StringBinding restartProblem =
            Bindings.createStringBinding(
                    () ->
                            remove.get() && !NEVER.equals(restart.get())
                                    ? Words.get("wizard.restart.removed")
                                    : "",
                    remove,
                    restart);

    private static String oneWord(String text) {
        return text.contains(" ") ? Words.get("wizard.one-word") : "";
    }

    @Override
    public void load(RunSpec spec) {
        memory.load(spec.memoryBytes() == 0 ? "" : MemorySize.print(spec.memoryBytes()));
        cpus.load(spec.cpus());
        network.load(spec.network());
        user.load(spec.user());
        directory.load(spec.workingDirectory());
        restart.set(Objects.requireNonNullElse(spec.restart(), NEVER));
        init.set(spec.init());
        remove.set(spec.remove());
    }

    @Override
    public void write(RunSpecBuilder run) {
        if (memory.isRight()) {
            run.memoryBytes(bytes(memory.value()));
        }
        if (cpus.isRight()) {
            run.cpus(cpus.value());
        }
        if (network.isRight()) {
            run.network(network.value());
        }
        if (user.isRight()) {
            run.user(user.value());
        }
        if (directory.isRight()) {
            run.workingDirectory(directory.value());
        }
        run.restart(NEVER.equals(restart.get()) ? null : restart.get());
        run.init(init.get()).remove(remove.get());
    }

    private static long bytes(@Nullable String text) {
        return text == null ? 0 : MemorySize.parse(text).orElse(0);
    }

    @Override
    public boolean isRight() {
        return restartProblem.get().isEmpty() && fields().stream().allMatch(Field::isRight);
    }

    /** Whether anything in it differs from what is usual, so that it should not be folded. */
    boolean isUsed() {
        return fields().stream().anyMatch(field -> field.value() != null)
                || !NEVER.equals(restart.get())
                || init.get()
                || remove.get();
    }

    private List<Field> fields() {
        return List.of(memory, cpus, network, user, directory);
    }

    @Override
    public List<Observable> changes() {
        return List.of(
                memory.textProperty(),
                cpus.textProperty(),
                network.textProperty(),
                user.textProperty(),
                directory.textProperty(),
                restart,
                init,
                remove);
    }

    public Field getMemory() {
        return memory;
    }

    public Field getCpus() {
        return cpus;
    }

    public Field getNetwork() {
        return network;
    }

    public Field getUser() {
        return user;
    }

    public Field getDirectory() {
        return directory;
    }

    public ObjectProperty<String> restartProperty() {
        return restart;
    }

    public StringBinding restartProblemProperty() {
        return restartProblem;
    }

    public String getRestartProblem() {
        return restartProblem.get();
    }

    public BooleanProperty initProperty() {
        return init;
    }

    public BooleanProperty removeProperty() {
        return remove;
    }
}
