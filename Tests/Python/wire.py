"""A connection to the server on which anything can be said, whether or not it is HTTP."""

import re
import socket
import urllib.parse


class Wire:
    """A connection on which anything can be said."""

    def __init__(self, base_url):
        address = urllib.parse.urlsplit(base_url)
        self.host = address.netloc
        self.socket = socket.create_connection((address.hostname, address.port), timeout=15)

    def say(self, text):
        self.socket.sendall(text.replace("HOST", self.host).encode("latin-1"))

    def hear(self):
        """Everything until the other side ends the connection."""
        heard = b""
        while True:
            try:
                piece = self.socket.recv(65536)
            except ConnectionResetError:
                return heard.decode("latin-1")
            if not piece:
                return heard.decode("latin-1")
            heard += piece

    def hear_while_saying(self, text, every):
        """Everything until the other side ends the connection, which is told something all the while."""
        heard = b""
        self.socket.settimeout(every)
        while True:
            try:
                piece = self.socket.recv(65536)
                if not piece:
                    return heard.decode("latin-1")
                heard += piece
            except TimeoutError:
                pass
            except ConnectionResetError:
                return heard.decode("latin-1")
            try:
                self.socket.send(text.encode("latin-1"))
            except (TimeoutError, BrokenPipeError, ConnectionResetError):
                pass

    def close(self):
        self.socket.close()


def statuses(heard):
    """Of each answer in turn. One begins where the body before it ends, which need not be a line of its own."""
    return re.findall(r"HTTP/1\.1 (\d{3})", heard)
