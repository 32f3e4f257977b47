import Access
import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web

/// The keys with which the merchant's programs reach the API (S5), and another one, after a fresh factor (S3).
struct KeysController: Sendable {
    let console: ConsoleMiddleware

    private var keys: APIKeys { APIKeys(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/keys", .developersRead, about: "api_key", list),
            console.page("/keys/new", .developersWrite, about: "api_key", ask),
            console.action("/keys/new", .developersWrite, about: "api_key", isSensitive: true, create),
        ] + KeyEndingController(console: console).routes
    }

    /// A merchant has few keys: all of them, those that work no more among them.
    func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let (say, reader, paths) = (context.say, context.reader, context.paths)
        let all = try await keys.list(in: context.scope)
        let mayChange = context.may(.developersWrite)
        return ListPage(
            frame: context.frame(.keys), title: say.consoleSection(.keys), intro: say.consoleKeysIntro,
            action: mayChange ? (label: say.consoleNewKey, address: paths.newKey) : nil,
            table: DataTable(
                say.consoleSection(.keys),
                columns: [
                    .init(say.consoleKey, .lead), .init(say.consoleKeyKindLabel), .init(say.statusColumn, .name),
                    .init(say.consoleCreated, isNamedInCards: true),
                    .init(say.consoleLastUse, isNamedInCards: true), .init(say.consoleActions, .actions),
                ],
                rows: all.map { key -> [Markup] in
                    [
                        code { key.hint }, .text(say.consoleKeyKind(key.kind.word)), state(of: key, context),
                        .text(reader.shortDate(key.createdAt)),
                        .text(key.lastUsedAt.map(reader.dateTime) ?? say.consoleNeverUsed),
                        mayChange && key.works(at: context.now) ? actions(on: key, context) : .empty,
                    ]
                }),
            isEmpty: all.isEmpty, whole: nil,
            empty: .init(icon: .lock, title: say.consoleNoKeys, text: say.consoleNoKeysAdvice),
            pager: ListPager(newer: nil, older: nil)
        ).answer(context)
    }

    private func state(of key: APIKey, _ context: ConsoleContext) -> Markup {
        let say = context.say
        guard key.works(at: context.now) else { return Badge(say.consoleKeyEnded, .neutral).body }
        guard let end = key.revokedAt else { return Badge(say.consoleKeyWorks, .positive).body }
        return Badge(say.consoleKeyWorksUntil(context.reader.dateTime(end)), .attention).body
    }

    private func actions(on key: APIKey, _ context: ConsoleContext) -> Markup {
        markup {
            ActionLink(context.say.consoleRoll, to: context.paths.rollKey(key.id), about: key.hint)
            ActionLink(context.say.consoleRevoke, to: context.paths.revokeKey(key.id), about: key.hint)
        }
    }

    func ask(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        newPage(FormFaults(), context).answer(context)
    }

    func create(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let say = context.say
        guard let kind = APIKey.Kind(rawValue: form.text("kind")) else {
            var faults = FormFaults()
            faults.add("kind", say.isUnknown(say.consoleKeyKindLabel))
            return newPage(faults, context).answer(context, .unprocessableContent)
        }
        let (key, secret) = try await keys.create(
            for: context.merchant.id, mode: context.mode, kind: kind, by: context.actor)
        return SecretPage(secret, of: key, [say.consoleKeyKindDetail(kind.word)], context).answer(context)
    }

    private func newPage(_ faults: FormFaults, _ context: ConsoleContext) -> FormPage {
        let say = context.say
        return FormPage(
            frame: context.frame(.keys), title: say.consoleNewKey,
            intro: context.mode.isLive ? say.consoleNewKeyLive : say.consoleNewKeyTest,
            fields: Choices(
                "kind", legend: say.consoleKeyKindLabel, chosen: APIKey.Kind.secret.rawValue,
                options: APIKey.Kind.allCases.map {
                    .init($0.rawValue, say.consoleKeyKind($0.word), detail: say.consoleKeyKindDetail($0.word))
                }, error: faults["kind"]
            ).body,
            faults: faults, action: context.paths.newKey, submit: say.consoleNewKey, back: context.paths.keys,
            token: context.token)
    }
}

extension APIKey.Kind {
    /// For the phrases.
    var word: KeyKind {
        switch self {
        case .secret: .secret
        case .publishable: .publishable
        }
    }
}
