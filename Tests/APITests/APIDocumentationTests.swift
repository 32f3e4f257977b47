import API
import APITestSupport
import Billing
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct `API documentation` {
    @Test func `has every operation on a page (E1)`() async throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/api").standardized
        let pages = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let text = try pages.map { try String(contentsOf: $0, encoding: .utf8) }.reduce("", +)

        for route in APIRoutes(try await APIDesk.open(.sqlite).context).table.routes where route.path.hasPrefix("/v1/")
        {
            let path = route.path.split(separator: "/")
                .map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }
            let line = "| \(route.method.rawValue) `/" + path.reduce("") { $0.isEmpty ? $1 : $0 + "/" + $1 } + "` |"
            #expect(text.contains(line), "\(line)")
        }
    }
}
