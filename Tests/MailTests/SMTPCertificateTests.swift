import Foundation
import Testing

@testable import Mail

@Suite(.enabled(if: OpenSSL.isAvailable), .timeLimit(.minutes(1))) struct `SMTP certificates` {
    @Test func `a certificate that nobody vouches for is refused`() async throws {
        let server = try OpenSSL.selfSignedServer()
        defer { server.stop() }
        let transport = SMTPTransport(SMTPSettings(host: "localhost", port: server.port, security: .implicitTLS))
        let message = try MailMessage.sample()

        let error = try #require(await #expect(throws: MailError.self) { try await transport.send(message) })

        guard case .temporary(let reason) = error else {
            Issue.record("not temporary")
            return
        }
        #expect(reason.lowercased().contains("certificate"))
    }
}

/// A TLS server with a certificate of its own making: `openssl s_server`.
struct OpenSSL {
    static let tool = "/usr/bin/openssl"
    static let isAvailable = FileManager.default.isExecutableFile(atPath: tool)

    let port: Int
    private let process: Process
    private let folder: URL

    static func selfSignedServer() throws -> OpenSSL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let key = folder.appendingPathComponent("key.pem").path
        let certificate = folder.appendingPathComponent("certificate.pem").path
        let request = process(
            [
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-keyout", key, "-out",
                certificate,
            ])
        let finished = Pipe()
        request.standardOutput = finished
        request.standardError = FileHandle.nullDevice
        try request.run()
        _ = try finished.fileHandleForReading.readToEnd()

        let server = process(["s_server", "-accept", "127.0.0.1:0", "-key", key, "-cert", certificate])
        let output = Pipe()
        server.standardOutput = output
        server.standardError = FileHandle.nullDevice
        server.standardInput = Pipe()
        try server.run()
        // It prints `ACCEPT 127.0.0.1:43127` once it listens.
        var said = ""
        while let data = try output.fileHandleForReading.read(upToCount: 1), !data.isEmpty {
            said += String(decoding: data, as: UTF8.self)
            guard said.hasSuffix("\n") else { continue }
            if said.hasPrefix("ACCEPT"), let port = Int(said.dropLast().suffix(while: { $0 != ":" })) {
                return OpenSSL(port: port, process: server, folder: folder)
            }
            said = ""
        }
        throw CocoaError(.executableLoad)
    }

    func stop() {
        process.terminate()
        try? FileManager.default.removeItem(at: folder)
    }

    private static func process(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tool)
        process.arguments = arguments
        return process
    }
}

extension StringProtocol {
    fileprivate func suffix(while isWanted: (Character) -> Bool) -> SubSequence {
        self[(lastIndex { !isWanted($0) }.map(index(after:)) ?? startIndex)...]
    }
}
