package dev.crossdock.ui.app;

import dev.crossdock.core.run.RunSpec;
import dev.crossdock.ui.fx.Navigator;

import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Leads to the window's pages and to what the features registered with it. */
final class WindowNavigator implements Navigator {
    private Consumer<String> pages = id -> {};
    private Consumer<@Nullable RunSpec> wizard = spec -> {};
    private Consumer<String> matrix = image -> {};
    private Runnable settings = () -> {};
    private BiConsumer<String, ContainerView> containers = (id, view) -> {};

    void pages(Consumer<String> opener) {
        pages = opener;
    }

    void wizard(Consumer<@Nullable RunSpec> opener) {
        wizard = opener;
    }

    void settings(Runnable opener) {
        settings = opener;
    }

    void matrix(Consumer<String> opener) {
        matrix = opener;
    }

    void containers(BiConsumer<String, ContainerView> opener) {
        containers = opener;
    }

    @Override
    public void open(String pageId) {
        pages.accept(pageId);
    }

    @Override
    public void run(@Nullable RunSpec start) {
        wizard.accept(start);
    }

    @Override
    public void settings() {
        settings.run();
    }

    @Override
    public void testEverywhere(String image) {
        open(MATRIX);
        matrix.accept(image);
    }

    @Override
    public void showContainer(String id, ContainerView view) {
        open(CONTAINERS);
        containers.accept(id, view);
    }
}
