import Core
import HTTPTypes
import Hummingbird
import Testing

@testable import Web

@Suite struct `Styles` {
    @Test func `change their name when they change (S81)`() throws {
        let blue = BrandStylesheet(try HexColor("#1f5eff"), folder: "/p/cafe").asset
        let red = BrandStylesheet(try HexColor("#ff1f1f"), folder: "/p/cafe").asset

        #expect(blue.path != red.path)
        #expect(blue.path.hasPrefix("/p/cafe/brand-") && blue.path.hasSuffix(".css"))
        let request = Request(
            head: .init(method: .get, scheme: "http", authority: "127.0.0.1", path: blue.path),
            body: .init(buffer: ByteBuffer()))
        #expect(
            blue.response(to: request).headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(Assets.all[Assets.stylesheet.path] != nil)
    }

    @Test(arguments: ["#000000", "#ffffff", "#ffff00", "#7f7f7f", "#1f5eff", "#00d084", "#e30613", "#777777"])
    func `keep every brand readable (W5)`(text: String) throws {
        let color = try HexColor(text)

        #expect(color.textColor.contrast(with: color) >= 4.5)
        for ground in [BrandStylesheet.darkestLightGround, .white] {
            #expect(color.adjustedForContrast(on: BrandStylesheet.darkestLightGround).contrast(with: ground) >= 4.5)
        }
        for ground in [BrandStylesheet.lightestDarkGround, .black] {
            #expect(color.adjustedForContrast(on: BrandStylesheet.lightestDarkGround).contrast(with: ground) >= 4.5)
        }
        #expect(BrandStylesheet.css(color).contains("--brand:\(text);"))
    }

    @Test func `ask nothing of anybody else (W2)`() {
        #expect(!Stylesheet.text.contains("http"))
        #expect(!Stylesheet.text.contains("url("))
        #expect(!Stylesheet.text.contains("@import"))
    }

    /// Whoever enlarges only the text gets the layout of a narrower screen (WCAG 1.4.4).
    @Test func `change their layout by the size of the text, and never break words in tables`() {
        let queries = Stylesheet.text.matches(of: /@(?:media|container)[^{]*width[^{]*/).map(\.0)
        #expect(queries.count > 10)
        for query in queries { #expect(query.contains("em)") && !query.contains("px"), "\(query)") }
        #expect(BaseStyles.css.contains("overflow-wrap: break-word"))
    }

    @Test func `are written with their braces in pairs`() {
        #expect(Stylesheet.text.count { $0 == "{" } == Stylesheet.text.count { $0 == "}" })
    }

    @Test(arguments: [
        ("text", "ground"), ("text", "surface"), ("text", "sunken"), ("muted", "ground"), ("muted", "surface"),
        ("muted", "sunken"),
        ("muted", "neutral-soft"), ("positive", "positive-soft"), ("attention", "attention-soft"),
        ("negative", "negative-soft"),
        ("progress", "progress-soft"), ("negative", "surface"), ("attention", "surface"),
        ("text", "negative-soft"), ("text", "attention-soft"),
    ])
    func `can be read in light and in dark (WCAG 2.2 AA)`(ink: String, ground: String) throws {
        let parts = Tokens.css.components(separatedBy: "@media")
        for tokens in parts {
            guard let ink = color(ink, in: [tokens, parts[0]]), let ground = color(ground, in: [tokens, parts[0]])
            else {
                Issue.record("No such token")
                continue
            }
            #expect(ink.contrast(with: ground) >= 4.5)
        }
    }

    @Test(arguments: ["ground", "surface", "sunken"])
    func `show where a field begins, in light and in dark (WCAG 1.4.11)`(ground: String) throws {
        let parts = Tokens.css.components(separatedBy: "@media")
        for tokens in parts {
            let edge = try #require(color("edge", in: [tokens, parts[0]]))
            let below = try #require(color(ground, in: [tokens, parts[0]]))
            #expect(edge.contrast(with: below) >= 3)
        }
    }

    private func color(_ name: String, in sources: [String]) -> HexColor? {
        for source in sources {
            guard let start = source.range(of: "--\(name): ")?.upperBound else { continue }
            return try? HexColor(String(source[start...].prefix(7)))
        }
        return nil
    }
}
