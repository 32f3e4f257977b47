import Foundation
import TestSupport
import Testing

/// `docs/architecture.md`: its picture and its table are compared with `Package.swift`.
@Suite struct `The page of the architecture` {
    private static let page = "docs/architecture.md"

    @Test func `draws every target once, above all that it stands on`() throws {
        let targets = try Self.targets()
        let picture = try #require(
            try Checkout.text(Self.page).split(separator: "```text\n").last?.split(separator: "```").first)
        var lines: [String: Int] = [:]
        for (number, line) in picture.split(separator: "\n").enumerated() {
            for word in line.matches(of: #/[A-Z]\w+(?: libraries)?/#).map({ String($0.0) }) where word != "C libraries"
            {
                #expect(lines[word] == nil, "\(word) is drawn twice")
                lines[word] = number
            }
        }

        #expect(Set(lines.keys) == Set(targets.keys))
        for (target, needs) in targets {
            for need in needs {
                #expect(try #require(lines[target]) < (try #require(lines[need])), "\(target) stands on \(need)")
            }
        }
        #expect(targets.count > 15)
    }

    @Test func `says of each target what it stands on`() throws {
        var rows: [String: Set<String>] = [:]
        for match in try Checkout.text(Self.page).matches(of: #/\n\| `(\w+)` \| [^|]+ \|([^|]*)\|/#) {
            rows[String(match.1)] = Set(match.2.matches(of: #/`(\w+)`/#).map { String($0.1) })
        }
        for (target, needs) in try Self.targets() where !needs.isEmpty || rows[target] != nil {
            #expect(rows[target] == needs, "\(target)")
        }
    }

    @Test func `names places that exist`() throws {
        let places = try Checkout.text(Self.page).matches(of: #/`((?:Sources|Tests|docs)/[^`]+)`/#).map { String($0.1) }
        for place in places {
            #expect(FileManager.default.fileExists(atPath: Checkout.root.appending(path: place).path), "\(place)")
        }
        #expect(places.count > 20)
    }

    /// What `Package.swift` declares, tests aside: the name of each target, and the targets of ours that it depends on.
    private static func targets() throws -> [String: Set<String>] {
        let package = try Checkout.text("Package.swift")
        let starts = package.matches(of: #/\.(target|executableTarget|testTarget|systemLibrary)\(\s*name: "(\w+)"/#)
        var found: [String: Set<String>] = [:]
        for (index, start) in starts.enumerated() where start.1 != "testTarget" && !start.2.hasSuffix("Support") {
            let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : package.endIndex
            let list = package[start.range.upperBound..<end].firstMatch(of: #/dependencies: \[([^\]]*)\]/#)
            let named = list?.1.replacing(#/\.product\([^)]*\)/#, with: "").matches(of: #/"(\w+)"/#)
            found[String(start.2)] = Set((named ?? []).map { String($0.1) })
        }
        return found
    }
}
