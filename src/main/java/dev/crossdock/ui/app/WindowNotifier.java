package dev.crossdock.ui.app;

import dev.crossdock.core.desktop.SystemNotices;
import dev.crossdock.ui.fx.News;
import dev.crossdock.ui.fx.Notifier;
import dev.crossdock.ui.fx.Settings;
import dev.crossdock.ui.fx.Tasks;
import dev.crossdock.ui.fx.ToastLayer;

import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Tells of news by the system or in the window, whichever people will see. */
final class WindowNotifier implements Notifier {
    private final BooleanSupplier inFront;
    private final Predicate<String> shown;
    private final ToastLayer toasts;
    private final SystemNotices system;
    private final Tasks tasks;
    private final Settings settings;

    /**
     * @param inFront whether the window has the keyboard
     * @param shown whether a page is the one that is shown
     * @param settings which news are wanted
     */
    WindowNotifier(
            BooleanSupplier inFront,
            Predicate<String> shown,
            ToastLayer toasts,
            SystemNotices system,
            Tasks tasks,
            Settings settings) {
        this.inFront = inFront;
        this.shown = shown;
        this.toasts = toasts;
        this.system = system;
        this.tasks = tasks;
        this.settings = settings;
    }

    @Override
    public void tell(News news) {
        switch (NoticeRule.of(
                isWanted(news.kind()), inFront.getAsBoolean(), shown.test(news.page()))) {
            case NOT_AT_ALL -> {}
            case IN_THE_WINDOW -> toasts.show(news);
            case BY_THE_SYSTEM_TOO -> {
                toasts.show(news);
                tasks.run(() -> system.show(news.title(), news.text()), told -> {}, failure -> {});
            }
        }
    }

    private boolean isWanted(News.Kind kind) {
        return switch (kind) {
            case BUILD -> settings.tellsBuilds().get();
            case CONTAINER -> settings.tellsContainers().get();
        };
    }
}
