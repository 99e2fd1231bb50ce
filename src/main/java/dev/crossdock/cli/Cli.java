package dev.crossdock.cli;

import dev.crossdock.core.build.Builders;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.EngineFinder;
import dev.crossdock.core.engine.Registry;
import dev.crossdock.core.text.SecretShapes;
import dev.crossdock.core.text.Version;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The headless commands' entry: reads the arguments and runs what they name. */
@Command(
        name = "crossdock",
        description = "${bundle:cli.description}",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Cli.ProductVersion.class)
public final class Cli implements Runnable {

    /** Held to {@link #commands} by a test. */
    static final Set<String> COMMANDS =
            Set.of("platforms", "check", "explain", "diagnose", "matrix", "causes", "workflow");

    /** As picocli's standard options have it. */
    private static final Set<String> VERSION = Set.of("-V", "--version");

    @Mixin private final CommonOptions options = new CommonOptions();

    private final Function<@Nullable String, EngineFinder> finders;
    private final Supplier<Registry> registry;
    private final Builders builders;
    private final Console console;

    /**
     * @param finders called with {@code --host}, or null, by those commands that need an engine
     * @param registry called by those that ask registries where there is no engine
     * @param builders whose own checks are shown beside ours
     */
    public Cli(
            Function<@Nullable String, EngineFinder> finders,
            Supplier<Registry> registry,
            Builders builders) {
        this(finders, registry, builders, System.in, System.out, System.err);
    }

    /** The same with other streams, which are read and written in UTF-8. */
    public Cli(
            Function<@Nullable String, EngineFinder> finders,
            Supplier<Registry> registry,
            Builders builders,
            InputStream in,
            OutputStream out,
            OutputStream err) {
        this.finders = finders;
        this.registry = registry;
        this.builders = builders;
        console = Console.of(in, out, err);
    }

    /**
     * Runs one command.
     *
     * @param args the arguments as the shell split them, never empty
     * @return the exit status: 0 done, 1 it could not be done, 2 wrong usage, 3 done and not in
     *     order
     */
    public int run(String... args) {
        var engines = new EngineAccess(finders, options);
        var line = new CommandLine(this);
        needed(commands(engines), args).forEach(command -> line.addSubcommand(command.get()));
        line.setResourceBundle(Words.bundle());
        line.setOut(new PrintWriter(console.out(), true));
        line.setErr(new PrintWriter(console.err(), true));
        line.setParameterExceptionHandler((e, arguments) -> wrongUsage(e));
        line.setExecutionExceptionHandler((e, command, arguments) -> failed(e));
        line.setExecutionStrategy(this::checked);
        return line.execute(args);
    }

    /**
     * Those whose options must be read. A command that is named need not wait for the others, nor
     * need who asks for the version; the help names all, as does what is said of a wrong one.
     */
    private static Collection<Supplier<CommandLine>> needed(
            Map<String, Supplier<CommandLine>> commands, String... args) {
        var named = commands.get(args[0]);
        if (named != null) {
            return List.of(named);
        }
        return args.length == 1 && VERSION.contains(args[0]) ? List.of() : commands.values();
    }

    /** Whether a first argument names a command. */
    public static boolean isCommand(String word) {
        return COMMANDS.contains(word);
    }

    private Map<String, Supplier<CommandLine>> commands(EngineAccess engines) {
        var commands = new LinkedHashMap<String, Supplier<CommandLine>>();
        commands.put(
                "platforms",
                () -> new CommandLine(new PlatformsCommand(options, engines, console)));
        commands.put(
                "check",
                () ->
                        new CommandLine(
                                new CheckCommand(
                                        options,
                                        engines,
                                        registry,
                                        builders,
                                        console,
                                        System::getenv)));
        commands.put(
                "explain",
                // what follows the command's own options is a command line itself
                () ->
                        new CommandLine(new ExplainCommand(options, engines, console))
                                .setStopAtPositional(true));
        commands.put(
                "diagnose", () -> new CommandLine(new DiagnoseCommand(options, engines, console)));
        commands.put("matrix", () -> new CommandLine(new MatrixCommand(options, engines, console)));
        commands.put(
                "workflow",
                () -> new CommandLine(new WorkflowCommand(options, console, System::getenv)));
        commands.put("causes", () -> new CommandLine(causes()));
        return commands;
    }

    private CommandSpec causes() {
        var causes = CommandSpec.forAnnotatedObject(new CausesCommand(options, console));
        causes.usageMessage().footer(CausesCommand.footer());
        return causes;
    }

    private int checked(CommandLine.ParseResult parsed) {
        if (options.timeout != null && !(options.timeout > 0)) {
            throw new ParameterException(
                    parsed.subcommand() == null
                            ? parsed.commandSpec().commandLine()
                            : parsed.subcommand().commandSpec().commandLine(),
                    Words.get("cli.timeout"));
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    @Override
    public void run() {
        throw new ParameterException(new CommandLine(this), Words.get("cli.no-command"));
    }

    private int wrongUsage(ParameterException e) {
        var command = e.getCommandLine().getCommandSpec().qualifiedName();
        say(Words.get("cli.wrong-usage", e.getMessage(), command));
        return ExitStatus.WRONG_USAGE;
    }

    private int failed(Exception e) {
        if (e instanceof EngineException failed) {
            say(failed.failure().sentence());
            return failed.failure() instanceof EngineFailure.InvalidReference
                    ? ExitStatus.WRONG_USAGE
                    : ExitStatus.FAILED;
        }
        log().debug("A command failed", e);
        say(Words.get("cli.unexpected", e));
        return ExitStatus.FAILED;
    }

    /** One line, whatever an engine put into it. */
    private void say(String sentence) {
        console.err()
                .println(
                        "crossdock: "
                                + SecretShapes.hide(sentence)
                                        .strip()
                                        .replaceAll("\\s*\\R\\s*", " "));
    }

    static final class ProductVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"crossdock " + Version.current()};
        }
    }

    /**
     * Found when it is used: the logging is set up from files in all jars, which a start need not
     * wait for.
     */
    private static Logger log() {
        return LoggerFactory.getLogger(Cli.class);
    }
}
