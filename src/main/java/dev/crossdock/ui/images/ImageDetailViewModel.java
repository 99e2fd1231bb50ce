package dev.crossdock.ui.images;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EngineSession;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The chosen image: its variants, and the proposal of a native one. */
public final class ImageDetailViewModel {
    /** So many variants are shown; further ones that are only published are folded. */
    private static final int SHOWN = 3;

    private final EngineSession session;
    private final RegistryChecks registry;
    private final ImageActions actions;
    private final ReadOnlyObjectProperty<@Nullable ImageRow> selected;
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper(this, "present");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyStringWrapper fullName = new ReadOnlyStringWrapper(this, "fullName", "");
    private final ReadOnlyStringWrapper registryNote = new ReadOnlyStringWrapper(this, "note", "");
    private final ReadOnlyObjectWrapper<@Nullable NativeOffer> offer =
            new ReadOnlyObjectWrapper<>(this, "offer");
    private final ObservableList<VariantRow> shown = FXCollections.observableArrayList();
    private final ObservableList<VariantRow> folded = FXCollections.observableArrayList();
    private final SimpleBooleanProperty runnable = new SimpleBooleanProperty(this, "runnable");

    /** References whose native variant somebody does not want. */
    private final Set<String> declined = new HashSet<>();

    private Subscription row = Subscription.EMPTY;

    ImageDetailViewModel(
            EngineSession session,
            RegistryChecks registry,
            ImageActions actions,
            ReadOnlyObjectProperty<@Nullable ImageRow> selected) {
        this.session = session;
        this.registry = registry;
        this.actions = actions;
        this.selected = selected;
        InvalidationListener changed = o -> describe();
        session.platforms().addListener(changed);
        registry.answers().addListener(changed);
        selected.subscribe(this::choose);
    }

    private void choose(@Nullable ImageRow now) {
        row.unsubscribe();
        row = now == null ? Subscription.EMPTY : now.imageProperty().subscribe(i -> describe());
        describe();
    }

    private void describe() {
        var now = selected.get();
        present.set(now != null);
        if (now == null) {
            return; // what stands in it is not seen, and often chosen again
        }
        title.set(now.name() + now.tag());
        fullName.set(now.fullName());
        runnable.set(now.reference().isPresent());
        var answer = registry.of(now.key());
        registryNote.set(note(now, answer));
        show(now, VariantRow.of(now.image(), answer, session::support));
    }

    private void show(ImageRow now, List<VariantRow> variants) {
        long here = variants.stream().filter(VariantRow::here).count();
        int room = Math.min(variants.size(), (int) Math.max(here, SHOWN));
        // One more row costs no more than the line that would unfold it.
        room = variants.size() - room == 1 ? variants.size() : room;
        setIfOther(shown, variants.subList(0, room));
        setIfOther(folded, variants.subList(room, variants.size()));
        offer.set(declined.contains(now.key()) ? null : NativeOffer.of(variants).orElse(null));
    }

    /** Leaves the list alone where nothing changed, so that nothing on the screen flickers. */
    private static void setIfOther(ObservableList<VariantRow> list, List<VariantRow> now) {
        if (!list.equals(now)) {
            list.setAll(now);
        }
    }

    private static String note(ImageRow row, RegistryAnswer answer) {
        return switch (answer) {
            case RegistryAnswer.Asking a -> Words.get("images.asking");
            case RegistryAnswer.Failed(EngineFailure.NoSuchImage why, var at) ->
                    Words.get("images.not-published", row.fullName());
            case RegistryAnswer.Failed(var why, var at) -> why.sentence();
            case RegistryAnswer.Known k -> "";
            case RegistryAnswer.NotAsked n -> "";
        };
    }

    /** Opens the wizard, which recommends a platform. */
    void run() {
        withReference(reference -> actions.run(reference, null));
    }

    /** Opens the page that runs it on all of its platforms. */
    void testEverywhere() {
        withReference(actions::testEverywhere);
    }

    /** Does what the variant's own button says. */
    void act(VariantRow variant) {
        withReference(
                reference -> {
                    switch (variant.action()) {
                        case RUN -> actions.run(reference, variant.platform());
                        case PULL -> actions.pull(reference, variant.platform());
                        case ENABLE -> {}
                    }
                });
    }

    /** Pulls the native variant. */
    void takeOffer() {
        var now = offer.get();
        if (now != null) {
            withReference(reference -> actions.pull(reference, now.better().platform()));
        }
    }

    /** Stays with the emulated one; not proposed again for this tag. */
    void declineOffer() {
        withReference(
                reference -> {
                    declined.add(reference);
                    describe();
                });
    }

    private void withReference(java.util.function.Consumer<String> action) {
        var now = selected.get();
        if (now != null) {
            now.reference().ifPresent(action);
        }
    }

    /** The image that is shown; null for none. */
    @Nullable ImageRow row() {
        return selected.get();
    }

    public ReadOnlyBooleanProperty presentProperty() {
        return present.getReadOnlyProperty();
    }

    public boolean isPresent() {
        return present.get();
    }

    /** Whether it has a tag, by which it can be run, pulled and deleted. */
    public SimpleBooleanProperty runnableProperty() {
        return runnable;
    }

    public boolean isRunnable() {
        return runnable.get();
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    public String getTitle() {
        return title.get();
    }

    public ReadOnlyStringProperty fullNameProperty() {
        return fullName.getReadOnlyProperty();
    }

    public String getFullName() {
        return fullName.get();
    }

    /** What there is to say where the registry has not answered; empty otherwise. */
    public ReadOnlyStringProperty registryNoteProperty() {
        return registryNote.getReadOnlyProperty();
    }

    public String getRegistryNote() {
        return registryNote.get();
    }

    ReadOnlyObjectProperty<@Nullable NativeOffer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    ObservableList<VariantRow> shown() {
        return shown;
    }

    ObservableList<VariantRow> folded() {
        return folded;
    }

    /** Tries again whether a platform runs here. */
    void probe(Platform platform) {
        session.probe(List.of(platform));
    }
}
