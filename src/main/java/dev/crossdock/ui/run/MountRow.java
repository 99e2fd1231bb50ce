package dev.crossdock.ui.run;

import dev.crossdock.core.run.Mount;
import dev.crossdock.core.text.Words;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A folder, a file or a volume that is mounted. */
public final class MountRow implements SettingsRow {
    static final String FOLDER = "bind";
    static final String VOLUME = "volume";
    private static final String MEMORY = "tmpfs";

    private final String type;
    private final List<String> options;
    private final boolean longForm;
    private final StringProperty source = new SimpleStringProperty(this, "source");
    private final StringProperty target = new SimpleStringProperty(this, "target");
    private final BooleanProperty readOnly = new SimpleBooleanProperty(this, "readOnly");
    private final StringBinding problem;

    /** One that is there already, with what it has that cannot be changed here. */
    MountRow(Mount mount) {
        this(mount.type(), mount.options(), mount.longForm());
        source.set(mount.source() == null ? "" : mount.source());
        target.set(mount.target());
        readOnly.set(mount.readOnly());
    }

    /**
     * A new one.
     *
     * @param type {@link #FOLDER} or {@link #VOLUME}
     */
    MountRow(String type, @Nullable String source, String target) {
        this(type, List.of(), false);
        this.source.set(source == null ? "" : source);
        this.target.set(target);
    }

    private MountRow(String type, List<String> options, boolean longForm) {
        this.type = type;
        this.options = options;
        this.longForm = longForm;
        source.set("");
        target.set("");
        problem = Bindings.createStringBinding(this::check, source, target);
    }

    private String check() {
        if (isBlank()) {
            return "";
        }
        if (!target.get().startsWith("/")) {
            return Words.get("wizard.mount.target");
        }
        return isFolder() ? checkFolder() : checkVolume();
    }

    private String checkFolder() {
        var path = source.get();
        if (path.isBlank()) {
            return Words.get("wizard.mount.no-folder");
        }
        return path.startsWith("/") || path.matches("[A-Za-z]:\\\\.*")
                ? ""
                : Words.get("wizard.mount.relative", path);
    }

    private String checkVolume() {
        var name = source.get();
        boolean right = name.isBlank() || name.matches("[a-zA-Z0-9][a-zA-Z0-9_.-]*");
        return right ? "" : Words.get("wizard.mount.volume", name);
    }

    private boolean isBlank() {
        return source.get().isBlank() && target.get().isBlank();
    }

    /** What stands in the run for it; null for nothing. */
    @Nullable Mount mount() {
        return isBlank()
                ? null
                : new Mount(
                        type,
                        source.get().isBlank() ? null : source.get().strip(),
                        target.get().strip(),
                        readOnly.get(),
                        options,
                        longForm);
    }

    /** Whether it is a path of this machine. */
    boolean isFolder() {
        return type.equals(FOLDER);
    }

    boolean hasSource() {
        return !type.equals(MEMORY);
    }

    /** What it is, for people. */
    String kind() {
        return switch (type) {
            case FOLDER -> Words.get("wizard.mount.kind.folder");
            case VOLUME -> Words.get("wizard.mount.kind.volume");
            case MEMORY -> Words.get("wizard.mount.kind.memory");
            default -> type;
        };
    }

    public StringProperty sourceProperty() {
        return source;
    }

    public StringProperty targetProperty() {
        return target;
    }

    public BooleanProperty readOnlyProperty() {
        return readOnly;
    }

    @Override
    public StringBinding problemProperty() {
        return problem;
    }

    @Override
    public Observable[] changes() {
        return new Observable[] {source, target, readOnly};
    }
}
