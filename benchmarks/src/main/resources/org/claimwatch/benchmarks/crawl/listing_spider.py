"""Scrapy over the same field: the least that a spider can be. Prints its CPU milliseconds a page."""
import time

import scrapy


class ListingSpider(scrapy.Spider):
    name = "listing"

    def __init__(self, port, sites, **arguments):
        super().__init__(**arguments)
        self.start_urls = [f"http://127.0.0.1:{port}/site/{site}/" for site in range(int(sites))]
        self.pages = 0
        self.postings = 0
        self.before = time.process_time()

    def parse(self, response):
        self.pages += 1
        for card in response.css("article.card"):
            self.postings += 1
            yield {
                "title": card.css("h3 a::text").get(),
                "text": card.css("p.text::text").get(),
                "date": card.css("span.date::text").get(),
            }
        following = response.css("a[rel=next]::attr(href)").get()
        if following:
            yield response.follow(response.url.split("?")[0] + following[1:])

    def closed(self, reason):
        print(1000 * (time.process_time() - self.before) / self.pages, self.pages, self.postings)
