import Core
import HTTPTypes
import HTML
import Hummingbird

@testable import API
@testable import Web

extension FuzzTarget {
    /// The API's parameters: read and compared the same, however often.
    static let form = FuzzTarget(name: "form") { bytes in
        guard let form = try? Form(encoded: String(decoding: bytes, as: UTF8.self)) else { return }
        require(form == form, "a form equals itself")
        _ = form.canonical
    }

    /// The portal's forms: no field twice, no name with control characters.
    static let formBody = FuzzTarget(name: "form_body") { bytes in
        guard let form = try? FormBody(bytes, contentType: "application/x-www-form-urlencoded") else { return }
        require(form.names.count <= 200, "at most 200 fields")
        for name in form.names {
            require(name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "names are printable")
            _ = form.text(name)
        }
    }

    /// Forms with files: what is taken is bounded, and no more than was sent.
    static let multipart = FuzzTarget(name: "multipart") { bytes in
        guard let form = try? MultipartForm(bytes, contentType: "multipart/form-data; boundary=x") else { return }
        let names = form.fields.names
        require(names.count + form.fileNames.count <= 20, "at most 20 parts")
        require(names.isDisjoint(with: form.fileNames), "nothing twice")
        var taken = 0
        for name in names.union(form.fileNames) {
            require(!name.isEmpty && name.utf8.count <= 100, "names are bounded")
            require(name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "names are printable")
            taken += form.fields[name]?.utf8.count ?? 0
            guard let file = form.file(name) else { continue }
            taken += file.bytes.count
            require(!file.fileName.contains { $0 == "/" || $0 == "\\" }, "no folders")
        }
        require(taken <= bytes.count, "nothing is added")
    }

    /// What we write as JSON is read back by another reader as what it was.
    static let json = FuzzTarget(name: "json") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        let written = JSON.object([.init(key: text, value: .array([.text(text), .integer(1), .null]))]).bytes
        guard let read = foreignJSON(written) as? [String: [Any]] else { fatalError("our JSON is JSON") }
        require(read[text]?.first as? String == text, "a text survives JSON")
    }

    /// Cookies: one value, or none when there are two.
    static let cookie = FuzzTarget(name: "cookie") { bytes in
        let text = String(decoding: bytes.map { 0x20...0x7E ~= $0 ? $0 : 0x20 }, as: UTF8.self)
        let cookie = PortalCookie("visit", isSecure: true)
        guard let value = cookie.value(in: [.cookie: text]) else { return }
        require(text.contains("__Host-visit=\(value.exposed)"), "a cookie is read as it was sent")
        require(cookie.value(in: [.cookie: text + "; __Host-visit=b"]) == nil, "two cookies are none")
    }

    /// Forwarded addresses: what a proxy of ours says is an address or nobody's word, and never what a client wrote before it.
    static let forwarded = FuzzTarget(name: "forwarded") { bytes in
        guard let proxies = try? TrustedProxies("10.0.0.0/8, fd00::/8") else { fatalError("two networks") }
        let text = String(decoding: bytes, as: UTF8.self)
        if case .known(let client) = proxies.client(peer: "10.0.0.1", forwarded: text) {
            require(client.flatMap(ClientNetworks.bytes) != nil, "who is known has an address")
            require(client.map(text.contains) ?? false, "and it was said")
        }
        require(
            proxies.client(peer: "203.0.113.9", forwarded: text) == .known("203.0.113.9"), "strangers forward nobody")
        require(
            proxies.client(peer: "10.0.0.1", forwarded: text + ",198.51.100.7") == .known("198.51.100.7"),
            "what stands before the nearest stranger is not read")
        guard let named = try? TrustedProxies(text), !named.isEmpty else { return }
        require(named == (try? TrustedProxies(text)), "a list equals itself")
    }

    /// Text in markup never becomes markup.
    static let page = FuzzTarget(name: "page") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        let markup = p(.title(text)) { text }.string
        require(markup.utf8.count { $0 == UInt8(ascii: "<") } == 2, "one element, whatever it says")
        require(markup.utf8.count { $0 == UInt8(ascii: "\"") } == 2, "one attribute, whatever it says")
    }
}
