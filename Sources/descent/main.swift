import Glibc

// A closed standard descriptor would be given to the next file that is opened, which would then
// get our output. In its place comes one that refuses: writing still fails, as it should.
for file in STDIN_FILENO...STDERR_FILENO where fcntl(file, F_GETFD) == -1 {
  _ = open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY)
}

// Writing to a pipe that nobody reads any more is an error like others, not the end by a signal.
signal(SIGPIPE, SIG_IGN)
// So is a file that grows beyond what the shell allows (ulimit -f).
signal(SIGXFSZ, SIG_IGN)
exit(CommandLineTool.run(Array(CommandLine.arguments.dropFirst())))
