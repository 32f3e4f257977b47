import ArgumentParser
import Billing
import Core
import Demo
import Logging

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Sample merchants with a year of history, on SQLite, with the sandbox processor and a mailbox page.")

    @Option(help: "Where to listen on this machine; 0 chooses a free one.") var port = 8080
    @Option(help: "The folder that keeps it.") var data = "data/demo"
    @Option(help: "The same seed gives the same data.") var seed: UInt64 = 1
    @Option(help: "Another database than the folder's own: postgres://…, empty.") var databaseURL: String?
    @Flag(help: "Print one JSON object when it is ready.") var json = false

    func run() async throws {
        do { try await serve() } catch let error as DemoError { throw Refusal(error.sentence) }
    }

    private func serve() async throws {
        Logs.start(.warning)
        let elsewhere = try databaseURL.map { try DatabaseAddress($0) }
        let folder = DemoFolder(data, holdsDatabase: elsewhere == nil)
        try folder.prepare()
        var settings = try settings(folder, try await SettingsReader())
        if let elsewhere { settings.database = elsewhere }
        try ListeningPort.check(settings.host, settings.port)
        Terminal.tell("Opening the demo in \(data); the first start lives through a year and takes a few seconds.")
        let lock = try ServingLock.take(settings.database)
        defer { withExtendedLifetime(lock) {} }
        var (composition, report) = try await open(folder, settings)
        try await composition.requireSoundness()
        try await Digests(composition.billing).close()
        composition.demo = report
        try await WebServer(composition).run { [report] _ in
            // Whoever closed the pipe does not read it; the demo is served all the same.
            if json { try? Terminal.print(json: report) } else { Terminal.print(report.text) }
        }
    }

    private func settings(_ folder: DemoFolder, _ reader: SettingsReader) throws -> Settings {
        guard (0...65_535).contains(port) else { throw Refusal("--port must be a number from 0 to 65535.") }
        let port = port == 0 ? try ListeningPort.free("127.0.0.1") : port
        var settings = try Settings.inMemory(
            baseURL: "http://127.0.0.1:\(port)", masterKey: try MasterKey.kept(at: folder.masterKey))
        settings.database = .sqlite(path: folder.database)
        settings.apiLimits = try Settings.apiLimits(reader)
        // Whoever tries it out listens on the same machine.
        settings.allowsPrivateWebhooks = true
        return settings
    }
}
