import ArgumentParser
import Foundation
import Hummingbird
import Logging

/// The least that a page can cost here: the same bytes each time, from the same HTTP server, with nothing behind them.
struct BarePage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page", abstract: "Serves one page of a given size, and prints its port.")

    @Option(help: "How large the page is.") var bytes: Int
    @Option(help: "What it is said to be.") var type = "text/html; charset=utf-8"

    func run() async throws {
        let body = ByteBuffer(repeating: UInt8(ascii: "x"), count: bytes)
        let headers: HTTPFields = [.contentType: type]
        let router = Router()
        router.get("/") { _, _ in Response(status: .ok, headers: headers, body: .init(byteBuffer: body)) }
        var quiet = Logger(label: "bench")
        quiet.logLevel = .error
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                print(channel.localAddress?.port ?? 0)
                fflush(nil)
            }, logger: quiet)
        try await application.runService()
    }
}
