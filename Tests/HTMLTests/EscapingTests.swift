import HTML
import Testing

@Suite struct `Escaped markup` {
    @Test func `escapes text between tags (W1)`() {
        #expect(
            p { "<script>alert('1') & \"2\"</script>" }.string
                == "<p>&lt;script&gt;alert(&#39;1&#39;) &amp; &quot;2&quot;&lt;/script&gt;</p>")
    }

    @Test func `escapes attribute values (W1)`() {
        let hostile = "\"><img src=x onerror='alert(1)'>&"
        #expect(
            input(.type(.text), .value(hostile)).string
                == "<input type=\"text\" value=\"&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;\">")
        #expect(span(.class("badge " + hostile), .data("id", hostile)) {}.string.contains("<img") == false)
    }

    @Test(arguments: [
        "plain", "", "ñandú – 支付 🇨🇱", "&amp;", "a&b<c>d\"e'f", "\u{0}\u{7F}\u{2028}",
        String(repeating: "<&>", count: 5_000),
    ])
    func `keeps every character, escaped once (W1)`(text: String) {
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")

        #expect(p { text }.string == "<p>\(escaped)</p>")
        #expect(p(.title(text)) {}.string == "<p title=\"\(escaped)\"></p>")
    }

    @Test func `escapes the outermost text too (W1)`() {
        #expect(Markup.text("<b>").string == "&lt;b&gt;")
        #expect(
            markup {
                "<b>"; "&"
            }.string == "&lt;b&gt;&amp;")
    }

    @Test func `prints a literal as it is written`() {
        #expect(p { Markup.raw("a<br>b") }.string == "<p>a<br>b</p>")
    }
}

@Suite struct `Address of a link` {
    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
        "\u{1}javascript:alert(1)",
        "data:text/html,<script>", "vbscript:x", "//evil.example", "/\\evil.example", "\\\\evil.example",
        "/\t/evil.example",
        "file:///etc/passwd", "blob:x", "nothing", "", "java&Tab;script:alert(1)",
    ])
    func `becomes # when a browser could be led astray (W1)`(address: String) {
        #expect(a(.href(address)) { "x" }.string == "<a href=\"#\">x</a>")
        #expect(form(.action(address)) {}.string == "<form action=\"#\"></form>")
        #expect(img(.src(address)).string == "<img src=\"#\">")
    }

    @Test(arguments: [
        "/p/cafe", "?lang=es", "#main", "./x", "../x", "https://example.com/a?b=c", "http://127.0.0.1:8080/",
        "HTTPS://x.example",
        "mailto:a@example.com", "tel:+56912345678", "/",
    ])
    func `is kept when it is harmless`(address: String) {
        #expect(SafeAddress.safe(address) == address)
    }
}
