import Core
import Testing

@testable import API

@Suite struct `API parameters` {
    private let fields: [Field] = [
        .text("name"), .integer("unit_amount"), .boolean("active"), .metadata, .list("expand"),
        .list("items", of: .object([Field("price", .text, required: true), .integer("quantity")])),
        .object("recurring", [.choice("interval", ["month", "year"], required: true)]),
        Field("created", .range),
    ]

    private func read(_ encoded: String) throws -> Parameters {
        Parameters(try Field.read(Form(encoded: encoded), as: fields))
    }

    private func refusal(_ encoded: String) -> BillingError? {
        do {
            _ = try read(encoded)
            return nil
        } catch { return error as? BillingError }
    }

    @Test func `read indexed and empty brackets, maps, numbers and percent escapes`() throws {
        let sent = try read(
            "name=Gimnasio+%C3%91u%C3%B1oa&unit_amount=-9990&active=True&metadata[a.b]=1&expand[]=x&expand[]=y"
                + "&items[0][price]=p0&items[1][price]=p1&items%5B1%5D%5Bquantity%5D=3&recurring[interval]=month")

        #expect(sent.text("name") == "Gimnasio Ñuñoa")
        #expect(sent.integer("unit_amount") == -9990)
        #expect(sent.boolean("active") == true)
        #expect(sent.metadata() == ["a.b": "1"])
        #expect(sent.texts("expand") == ["x", "y"])
        #expect(sent.objects("items")?.map { $0.text("price") } == ["p0", "p1"])
        #expect(sent.objects("items")?[1].integer("quantity") == 3)
        #expect(sent.object("recurring")?.text("interval") == "month")
    }

    @Test func `open a new element when an unnumbered one is complete`() throws {
        let sent = try read("items[][price]=a&items[][quantity]=2&items[][price]=b")

        #expect(sent.objects("items")?.map { $0.text("price") } == ["a", "b"])
        #expect(sent.objects("items")?[0].integer("quantity") == 2)
    }

    @Test func `clear what is sent empty and keep what is not sent`() throws {
        let sent = try read("name=&metadata[old]=&metadata[new]=2")

        #expect(sent.clears("name"))
        #expect(sent.metadata(onto: ["old": "1", "kept": "1"]) == ["kept": "1", "new": "2"])
        let emptied = try read("metadata=")
        #expect(emptied.metadata(onto: ["old": "1"]) == [:])
    }

    @Test(arguments: [
        ("nickname=x", "parameter_unknown", "nickname"),
        ("items[0][price]=p&items[0][cost]=1", "parameter_unknown", "items[0][cost]"),
        ("items[0][quantity]=1", "parameter_missing", "items[0][price]"),
        ("recurring[interval]=week", "parameter_invalid_choice", "recurring[interval]"),
        ("unit_amount=9.5", "parameter_invalid_integer", "unit_amount"),
        ("unit_amount=", "parameter_invalid_empty", "unit_amount"),
        ("unit_amount=92233720368547758070", "parameter_invalid_integer", "unit_amount"),
        ("active=yes", "parameter_invalid_boolean", "active"),
        ("name[first]=x", "parameter_invalid", "name"),
        ("items=3", "parameter_invalid", "items"),
        ("created[around]=3", "parameter_unknown", "created[around]"),
    ])
    func `name the parameter that cannot be accepted (C6)`(_ encoded: String, code: String, parameter: String) {
        let refusal = refusal(encoded)

        #expect(refusal?.kind == .invalid)
        #expect(refusal?.code == code)
        #expect(refusal?.parameter == parameter)
    }

    @Test(arguments: [
        "name=a&name=b", "name=a&name[x]=b", "name=%GG", "name=%F", "name=%FF", "name=%00", "[name]=a", "na]me=a", "=a",
        "a[b]c=d", "a[b=c", "a[b][c][d][e][f][g][h][i]=j",
    ])
    func `refuse doubles, broken escapes and malformed names (W10)`(_ encoded: String) {
        #expect(throws: BillingError.self) { _ = try Form(encoded: encoded) }
    }

    @Test func `are compared whatever their order (P9)`() throws {
        func canonical(_ encoded: String) throws -> String { try Form(encoded: encoded).canonical }

        #expect(try canonical("a=1&b[x]=2&b[y]=3") == canonical("b[y]=3&b[x]=2&a=1"))
        #expect(try canonical("a=1") != canonical("a=2"))
        #expect(try canonical("a=1;b=2") != canonical("a=1&b=2"))
    }

    @Test func `are refused when there are too many (W10)`() {
        let many = (0...1_000).map { "metadata[k\($0)]=1" }.joined(separator: "&")
        #expect(throws: BillingError.self) { _ = try Form(encoded: many) }
    }
}

@Suite struct `API answers as bytes` {
    @Test func `keep their keys in order and escape what JSON escapes`() {
        let json: JSON = ["b": "q\"\\\n\u{1}é", "a": [1, true, nil], "c": .raw("{\"x\":1}")]

        #expect(json.text == #"{"b":"q\"\\\n\u0001é","a":[1,true,null],"c":{"x":1}}"#)
    }

    @Test func `leave out what is shown on request only`() {
        let json: JSON = ["id": "cus_1", "subscriptions": .onRequest(.subscriptions(of: .init("cus_1")))]

        #expect(json.text == #"{"id":"cus_1"}"#)
    }
}
