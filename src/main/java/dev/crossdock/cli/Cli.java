package dev.crossdock.cli;

import dev.crossdock.core.text.Version;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The headless commands' entry: reads the arguments and runs what they name. */
@Command(
        name = "crossdock",
        mixinStandardHelpOptions = true,
        versionProvider = Cli.ProductVersion.class)
public final class Cli implements Runnable {
    /**
     * Runs one command.
     *
     * @param args the arguments as the shell split them, never empty
     * @return the exit status: 0 done, 1 it could not be done, 2 wrong usage, 3 done and not in
     *     order
     */
    public int run(String... args) {
        return new CommandLine(this).execute(args);
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    static final class ProductVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"crossdock " + Version.current()};
        }
    }
}
