package dev.crossdock;

import dev.crossdock.ui.app.CrossdockApp;
import dev.crossdock.ui.app.OpenRequests;
import dev.crossdock.ui.app.RunLink;

import java.awt.Desktop;
import java.awt.desktop.AppReopenedListener;
import java.awt.desktop.QuitResponse;
import java.io.File;

/**
 * What the Mac's Finder and Dock ask of the app. They ask AWT, which is loaded on a Mac only and is
 * there before JavaFX; JavaFX is then a guest in its event loop, and since 26 shows its menus all
 * the same (JDK-8359108).
 */
final class MacDesktop {
    private MacDesktop() {}

    /** Listens from now on, on a Mac; elsewhere nobody asks. */
    static void listen(OpenRequests requests) {
        if (System.getProperty("os.name").startsWith("Mac") && Desktop.isDesktopSupported()) {
            listen(Desktop.getDesktop(), requests);
        }
    }

    private static void listen(Desktop desktop, OpenRequests requests) {
        if (desktop.isSupported(Desktop.Action.APP_OPEN_FILE)) {
            desktop.setOpenFileHandler(
                    event -> requests.add(event.getFiles().stream().map(File::toPath).toList()));
        }
        if (desktop.isSupported(Desktop.Action.APP_OPEN_URI)) {
            desktop.setOpenURIHandler(
                    event -> {
                        RunLink.of(event.getURI()).ifPresent(requests::add);
                        CrossdockApp.show();
                    });
        }
        // AWT's own application menu is seen while no window of JavaFX has the keyboard.
        if (desktop.isSupported(Desktop.Action.APP_ABOUT)) {
            desktop.setAboutHandler(event -> CrossdockApp.about());
        }
        if (desktop.isSupported(Desktop.Action.APP_PREFERENCES)) {
            desktop.setPreferencesHandler(event -> CrossdockApp.settings());
        }
        if (desktop.isSupported(Desktop.Action.APP_QUIT_HANDLER)) {
            desktop.setQuitHandler((event, response) -> quit(response));
        }
        if (desktop.isSupported(Desktop.Action.APP_EVENT_REOPENED)) {
            desktop.addAppEventListener((AppReopenedListener) event -> CrossdockApp.show());
        }
    }

    /** Quit in the Dock's menu, and the end of the user's session. */
    private static void quit(QuitResponse response) {
        CrossdockApp.quit(response::performQuit, response::cancelQuit);
    }
}
