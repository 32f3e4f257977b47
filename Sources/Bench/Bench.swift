import ArgumentParser

/// What `bin/bench` measures beside the server: references, and what no request reaches.
@main struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measures parts of Ventanilla; bin/bench runs the whole.",
        subcommands: [
            ArchiveRun.self, BarePage.self, KeyRing.self, RenewalRun.self, SignInRun.self, SlowProcessorRun.self,
        ])
}
