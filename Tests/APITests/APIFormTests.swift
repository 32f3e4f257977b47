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

    func refusal(_ encoded: String) -> BillingError? {
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

    @Test func `are compared whatever their order (P9)`() throws {
        func canonical(_ encoded: String) throws -> String { try Form(encoded: encoded).canonical }

        #expect(try canonical("a=1&b[x]=2&b[y]=3") == canonical("b[y]=3&b[x]=2&a=1"))
        #expect(try canonical("a=1") != canonical("a=2"))
        #expect(try canonical("a=1;b=2") != canonical("a=1&b=2"))
    }
}
