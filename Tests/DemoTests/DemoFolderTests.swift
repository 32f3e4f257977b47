import Foundation
import Testing

@testable import Demo

@Suite struct `The demo's folder` {
    private static let report = DemoReport(baseUrl: "http://127.0.0.1:8080", mailboxUrl: "", merchants: [])

    /// A folder that is not there yet, and removed after `body`.
    private func withFolder(_ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }

    @Test func `keeps what was printed, for its owner only, for as long as its database is there`() throws {
        try withFolder { path in
            let folder = DemoFolder(path, holdsDatabase: true)
            try folder.prepare()
            #expect(try folder.keptReport()?.baseUrl == nil)

            try folder.keep(Self.report)
            #expect(try folder.keptReport()?.baseUrl == nil, "a report without its database")
            #expect(try DemoFolder(path, holdsDatabase: false).keptReport()?.baseUrl == Self.report.baseUrl)

            #expect(FileManager.default.createFile(atPath: folder.database, contents: nil))
            #expect(try folder.keptReport()?.baseUrl == Self.report.baseUrl)
            let mode = try FileManager.default.attributesOfItem(atPath: "\(path)/demo.json")[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
    }

    @Test func `refuses what it cannot read, and a place where it cannot be`() throws {
        try withFolder { path in
            let folder = DemoFolder(path, holdsDatabase: false)
            try folder.prepare()
            #expect(FileManager.default.createFile(atPath: "\(path)/demo.json", contents: Data("{".utf8)))

            #expect(throws: DemoError("\(path)/demo.json cannot be read: delete \(path) to start the demo anew.")) {
                try folder.keptReport()
            }
            #expect(throws: DemoError.self) {
                try DemoFolder("\(path)/demo.json/inside", holdsDatabase: true).prepare()
            }
        }
    }
}
