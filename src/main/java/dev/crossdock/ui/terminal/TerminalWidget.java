package dev.crossdock.ui.terminal;

import com.techsenger.jeditermfx.core.model.StyleState;
import com.techsenger.jeditermfx.core.model.TerminalTextBuffer;
import com.techsenger.jeditermfx.ui.JediTermFxWidget;
import com.techsenger.jeditermfx.ui.TerminalCopyPasteHandler;
import com.techsenger.jeditermfx.ui.TerminalPanel;
import com.techsenger.jeditermfx.ui.settings.SettingsProvider;

import dev.crossdock.ui.fx.Clip;

import org.jspecify.annotations.Nullable;

/**
 * The terminal, with JavaFX's clipboard: the library itself takes AWT's, which may not be there.
 */
final class TerminalWidget extends JediTermFxWidget {

    TerminalWidget(SettingsProvider settings) {
        super(settings);
    }

    /** Sends one byte, as if it had been typed. */
    void send(int one) {
        doWithTerminalStarter(starter -> starter.sendBytes(new byte[] {(byte) one}, true));
    }

    @Override
    protected TerminalPanel createTerminalPanel(
            SettingsProvider settings, StyleState style, TerminalTextBuffer text) {
        return new TerminalPanel(settings, text, style) {
            @Override
            protected TerminalCopyPasteHandler createCopyPasteHandler() {
                return new FxClipboard();
            }
        };
    }

    /** What is selected is never put there unasked, so there is one clipboard only. */
    private static final class FxClipboard implements TerminalCopyPasteHandler {
        @Override
        public void setContents(String text, boolean ofSelection) {
            Clip.put(text);
        }

        @Override
        public @Nullable String getContents(boolean ofSelection) {
            return Clip.get();
        }
    }
}
