package dev.crossdock.ui.containers;

import dev.crossdock.core.diagnosis.ExitCode;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Fxml;
import dev.crossdock.ui.fx.Glyph;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Navigator.ContainerView;
import dev.crossdock.ui.fx.News;
import dev.crossdock.ui.fx.Notifier;
import dev.crossdock.ui.fx.Page;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** The page of the containers: the list, and beside it the one that is looked at. */
public final class ContainersPage implements Page {
    private final ContainersModel model;
    private @Nullable Made made;

    private record Made(ContainersView view, Parent content) {}

    public ContainersPage(ContainersModel model) {
        this.model = model;
    }

    /** Brings a container to the front that somebody wants to see. */
    public void show(String id, ContainerView side) {
        model.show(id, side);
    }

    /** Tells from now on of containers that end by themselves and not well. */
    public void tell(Notifier notifier) {
        model.onDeath(death -> notifier.tell(news(death)));
    }

    private News news(ContainerDeaths.Death death) {
        var title = death.outOfMemory() ? "containers.died.memory" : "containers.died";
        return new News(
                News.Kind.CONTAINER,
                Badge.Tone.DANGER,
                Words.get(title, death.name()),
                ExitCode.sentence(death.code()),
                Navigator.CONTAINERS,
                () -> model.navigator().showContainer(death.id(), ContainerView.DIAGNOSIS));
    }

    @Override
    public String id() {
        return Navigator.CONTAINERS;
    }

    @Override
    public String titleKey() {
        return "page.containers";
    }

    @Override
    public Glyph glyph() {
        return Glyph.CONTAINERS;
    }

    @Override
    public Parent content() {
        return made().content();
    }

    /** Made when it is asked for: a start needs only the page that it shows. */
    private Made made() {
        var now = made;
        if (now == null) {
            var view = new ContainersView(model);
            now = new Made(view, Fxml.load(view, view.parts()));
            made = now;
        }
        return now;
    }

    @Override
    public ReadOnlyIntegerProperty attention() {
        return model.autopsies().attentionProperty();
    }

    @Override
    public Map<KeyCombination, Runnable> keys() {
        return made().view().keys();
    }

    /** The window closes: nothing is looked at any more. */
    public void close() {
        model.autopsies().close();
    }

    @Override
    public void shown() {
        made().view().focus();
    }
}
