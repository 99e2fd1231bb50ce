package dev.crossdock.core.diagnosis.rules;

import java.util.List;

/** All the rules. Their order means nothing: what they find is ranked by how sure they are. */
public final class Rules {

    private Rules() {}

    public static final List<Rule> ALL =
            List.of(
                    // nothing is wrong
                    new Completed(),
                    new ShellWithoutTerminal(),
                    new LauncherDaemonised(),
                    new StoppedByUser(),
                    new NeedsInput(),
                    new NotEnded(),
                    // it could not be started
                    new CommandNotFound(),
                    new ChildNotFound(),
                    new ScriptMissing(),
                    new CommandIsOneString(),
                    new CmdNotJson(),
                    new OptionsAfterImage(),
                    new CommandIsDirectory(),
                    new ShellNotInImage(),
                    new NoShellInImage(),
                    new CommandNotExecutable(),
                    new NoexecMount(),
                    new UserUnknown(),
                    new ChildNotExecutable(),
                    new FileHiddenByMount(),
                    new StartRefused(),
                    new EngineRefused(),
                    // the file is of the wrong kind
                    new ScriptCrlf(),
                    new ScriptNoShebang(),
                    new InterpreterMissing(),
                    new WrongArchBinary(),
                    new EmulatorMissing(),
                    new ForeignTool(),
                    new LibcMismatch(),
                    // emulation, resources, configuration
                    new EmulatorCrash(),
                    new OutOfMemoryLimit(),
                    new OutOfMemoryEngine(),
                    new HeapExhausted(),
                    new DiskFull(),
                    new ProcessLimit(),
                    new FileLimit(),
                    new EnvMissing(),
                    new EnvInvalid(),
                    new EnvConflict(),
                    new LicenceNotAccepted(),
                    new ConfigIncomplete(),
                    new ConfigFileMissing(),
                    new ConfigFileInvalid(),
                    new KernelSetting(),
                    new DataDirectoryMismatch(),
                    new DataDirectoryLocked(),
                    new RootRefused(),
                    // what it is built of
                    new ModuleMissing(),
                    new HostModulesMounted(),
                    new RuntimeTooOld(),
                    new LibraryMissing(),
                    new DatabaseError(),
                    new ForeignBinary(),
                    new CpuFeatureMissing(),
                    new EmulatorUnsupportedCall(),
                    new PageSizeMismatch(),
                    // access
                    new VolumePermission(),
                    new FilePermission(),
                    new ReadOnlyFilesystem(),
                    new CapabilityMissing(),
                    // network
                    new DependencyUnreachable(),
                    new NameResolution(),
                    new TlsUntrusted(),
                    new AddressInUse(),
                    new PrivilegedPort(),
                    // the program itself
                    new AppCrashed(),
                    new EndedBySignal(),
                    new Unknown());
}
